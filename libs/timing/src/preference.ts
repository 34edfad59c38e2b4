import { chanceOfAtLeast } from '#likelihood';
import { weightIn, type AnswerWeek } from './answer-week.js';
import {
  DAYS_PER_WEEK, FALSE_ALARMS_PER_QUESTION, HOURS_PER_DAY, WINDOW_HOURS, WORKING_DAYS, WORKING_HOURS,
} from './constants.js';

/** A time that answers prefer. */
export interface Preferred<T> {
  time: T;
  /** The share that answers without a preference would have then. */
  idle: number;
  /** How often at most answers without a preference would look like these, wherever one looks. */
  chance: number;
}

/** Whole hours on the wall; a window that starts late ends after midnight. */
export interface HourWindow {
  from: number;
  length: number;
}

/**
 * The weekday (0 for Monday) answers prefer, or null when none can be told from chance.
 *
 * Each day is put to the exact binomial test: how likely were so many answers on it, had it an idle share only? That
 * chance times seven (Bonferroni), for seven days were looked at, must be below a fixed level. Decayed answers enter as
 * parts of answers, so that old ones prove less.
 * Idle is a seventh or, for a working day, a fifth of the answers on working days where that is more: that people
 * answer at work says nothing of Tuesdays. Of what passes, the one that stands out most of an even week is told.
 */
export function preferredDay(week: AnswerWeek): Preferred<number> | null {
  const worked = shareOf(week, isWorkingDay);
  const candidates = Array.from({ length: DAYS_PER_WEEK }, (_, day) => ({
    time: day,
    count: weightIn(week, (hour) => dayOf(hour) === day),
    even: 1 / DAYS_PER_WEEK,
    idle: Math.max(1 / DAYS_PER_WEEK, day < WORKING_DAYS ? worked / WORKING_DAYS : 0),
    first: 0,
  }));
  return strongest(candidates, week);
}

/** The window of two or three hours, on the clock's full circle, by the same test over all 48 windows; null for none. */
export function preferredHours(week: AnswerWeek): Preferred<HourWindow> | null {
  const worked = shareOf(week, isWorkingHour);
  const candidates = WINDOW_HOURS.flatMap((length) =>
    Array.from({ length: HOURS_PER_DAY }, (_, from) => ({
      time: { from, length },
      count: weightIn(week, (hour) => isWithin({ from, length }, hour)),
      even: length / HOURS_PER_DAY,
      idle: Math.max(length / HOURS_PER_DAY, idleShare({ from, length }, worked)),
      first: weightIn(week, (hour) => hour % HOURS_PER_DAY === from),
    })),
  );
  return strongest(candidates, week);
}

/** Whether answers come on the day and in the hours at once as often as each of them says. */
export function goTogether(week: AnswerWeek, day: Preferred<number>, hours: Preferred<HourWindow>): boolean {
  const count = weightIn(week, (hour) => isThen({ day: day.time, hours: hours.time }, hour));
  return chanceOfAtLeast(count, weightIn(week), day.idle * hours.idle) <= FALSE_ALARMS_PER_QUESTION;
}

/** A time of the week: a day, hours or both. Hours after midnight belong to the day on which their window starts. */
export interface WeekTime {
  day: number | null;
  hours: HourWindow | null;
}

export function isThen({ day, hours }: WeekTime, hourOfWeek: number): boolean {
  if (hours && !isWithin(hours, hourOfWeek)) return false;
  const started = hours && hourOfWeek % HOURS_PER_DAY < hours.from ? dayOf(hourOfWeek) + DAYS_PER_WEEK - 1 : dayOf(hourOfWeek);
  return day === null || started % DAYS_PER_WEEK === day;
}

interface Candidate<T> {
  time: T;
  count: number;
  /** The share of an even week, and that without a preference; the weight of its first hour decides between equals. */
  even: number;
  idle: number;
  first: number;
}

function strongest<T>(candidates: readonly Candidate<T>[], week: AnswerWeek): Preferred<T> | null {
  const all = weightIn(week);
  const tested = candidates.map((one) => ({
    ...one,
    chance: Math.min(1, candidates.length * chanceOfAtLeast(one.count, all, one.idle)),
    oddity: chanceOfAtLeast(one.count, all, one.even),
  }));
  const passing = tested.filter(({ chance }) => chance <= FALSE_ALARMS_PER_QUESTION);
  return passing.sort((a, b) => a.oddity - b.oddity || b.first - a.first)[0] ?? null;
}

/** What working hours alone explain: answers at work come evenly over them, the others evenly over the whole day. */
function idleShare({ from, length }: HourWindow, worked: number): number {
  const hours = Array.from({ length }, (_, i) => (from + i) % HOURS_PER_DAY);
  const inside = hours.filter(isWorkingHour).length;
  return (worked * inside) / (WORKING_HOURS.until - WORKING_HOURS.from) + (length - inside) / HOURS_PER_DAY;
}

const shareOf = (week: AnswerWeek, among: (hour: number) => boolean): number => {
  const all = weightIn(week);
  return all > 0 ? weightIn(week, among) / all : 0;
};

const dayOf = (hourOfWeek: number): number => Math.floor(hourOfWeek / HOURS_PER_DAY);
const isWorkingDay = (hourOfWeek: number): boolean => dayOf(hourOfWeek) < WORKING_DAYS;

const isWorkingHour = (hour: number): boolean =>
  hour % HOURS_PER_DAY >= WORKING_HOURS.from && hour % HOURS_PER_DAY < WORKING_HOURS.until;

const isWithin = ({ from, length }: HourWindow, hour: number): boolean =>
  ((hour % HOURS_PER_DAY) - from + HOURS_PER_DAY) % HOURS_PER_DAY < length;
