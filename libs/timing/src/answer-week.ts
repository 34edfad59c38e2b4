import { dayIn, hourOfWeek } from '#calendar';
import { decay, elapsedMs, type Tuning } from '#touches';
import { HOURS_PER_WEEK } from './constants.js';

/** Answers by the hour of the local week they came in, Monday 0:00 first, in answers worth of today. */
export interface AnswerWeek {
  hours: readonly number[];
  /** As they were counted, without decay. */
  answers: number;
}

/** Answers that came in one hour of somebody's week. */
export interface TimedAnswers {
  at: Date;
  /** IANA name of the zone they live in. */
  timeZone: string;
  weight: number;
  answers: number;
}

export const weekOf = (timed: readonly TimedAnswers[]): AnswerWeek => {
  const hours = Array.from({ length: HOURS_PER_WEEK }, () => 0);
  for (const { at, timeZone, weight } of timed) hours[hourOfWeek(at, timeZone)] += weight;
  return { hours, answers: timed.reduce((sum, { answers }) => sum + answers, 0) };
};

/**
 * One contact's answers, each weighing half of one that came an evidence half-life later. Those of one day count once,
 * with the first: who sits down to the mail answers several, and that is one choice of a time.
 */
export function ownWeek(repliesAt: readonly Date[], timeZone: string, now: Date, { evidenceHalfLifeDays }: Tuning): AnswerWeek {
  const inOrder = repliesAt.filter((at) => at <= now).sort((a, b) => elapsedMs(b, a));
  const days = new Map<string, Date>();
  for (const at of inOrder) if (!days.has(dayIn(at, timeZone))) days.set(dayIn(at, timeZone), at);
  const timed = [...days.values()].map((at) => ({
    at, timeZone, weight: decay(elapsedMs(at, now), evidenceHalfLifeDays), answers: 1,
  }));
  return weekOf(timed);
}

/** The weight of some hours of the week, or of all. */
export const weightIn = ({ hours }: AnswerWeek, among: (hourOfWeek: number) => boolean = () => true): number =>
  hours.reduce((sum, weight, hour) => (among(hour) ? sum + weight : sum), 0);
