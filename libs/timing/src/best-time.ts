import { betaQuantile, type Interval } from '#likelihood';
import { weightIn, type AnswerWeek } from './answer-week.js';
import { DAYS_PER_WEEK, EVEN_ANSWERS, HOURS_PER_DAY, HOURS_PER_WEEK, SEGMENT_ANSWERS } from './constants.js';
import { goTogether, isThen, preferredDay, preferredHours, type WeekTime } from './preference.js';

/** Whose answers show the preference. */
export type TimeBasis = 'CONTACT' | 'SEGMENT';

/** When somebody likes to answer. Shares are fractions of 1. */
export interface Preference extends WeekTime {
  basis: TimeBasis;
  /** The share of answers to expect then, where it lies four times in five, and what it would be by chance. */
  share: number;
  interval: Interval;
  evenShare: number;
}

export interface BestTime {
  /** Null where none is seen. */
  preference: Preference | null;
  /** Answers looked at: the contact's own, those of one day counted once, and those of its segment. */
  ownAnswers: number;
  segmentAnswers: number;
}

/**
 * When a contact likes to answer, from its own answers and those of its segment, in which contacts weigh alike.
 *
 * Whether there is a preference is for the exact test (see preferredDay); the day, the hours, the contact and its
 * segment are four questions that share one level of 5 %. The contact's own preference goes first. Its segment's is
 * told only as long as the contact's own answers weigh less than the segment does, and do not speak against it.
 *
 * The shares are smoothed (Dirichlet-multinomial): the segment's towards an even week that weighs 20 answers, the
 * contact's towards the segment's, which weighs 7. The interval is that of the Beta distribution a share then has,
 * 10 % to 90 % (Gelman et al., Bayesian Data Analysis, 3rd ed., 3.4).
 */
export function bestTimeOf(own: AnswerWeek, segment: AnswerWeek): BestTime {
  const looked = { ownAnswers: own.answers, segmentAnswers: segment.answers };
  const ownTime = preferredTime(own);
  if (ownTime) return { ...looked, preference: preferenceOf('CONTACT', ownTime, sharesIn(ownTime, own, segment).own) };
  if (weightIn(own) >= SEGMENT_ANSWERS) return { ...looked, preference: null };
  const usual = preferredTime(segment);
  if (!usual) return { ...looked, preference: null };
  const shares = sharesIn(usual, own, segment);
  const isAgainst = shares.own.share <= evenShareOf(usual);
  return { ...looked, preference: isAgainst ? null : preferenceOf('SEGMENT', usual, shares.segment) };
}

/** Day and hours where answers come then indeed, else what is more certain of the two. */
function preferredTime(week: AnswerWeek): WeekTime | null {
  const [day, hours] = [preferredDay(week), preferredHours(week)];
  if (!day || !hours) return day || hours ? { day: day?.time ?? null, hours: hours?.time ?? null } : null;
  if (goTogether(week, day, hours)) return { day: day.time, hours: hours.time };
  return day.chance <= hours.chance ? { day: day.time, hours: null } : { day: null, hours: hours.time };
}

/** A share, and how many answers it rests on, those it is smoothed with included. */
interface Smoothed {
  share: number;
  weight: number;
}

function sharesIn(time: WeekTime, own: AnswerWeek, segment: AnswerWeek): { own: Smoothed; segment: Smoothed } {
  const usual = smoothed(segment, time, { share: evenShareOf(time), weight: EVEN_ANSWERS });
  return { segment: usual, own: smoothed(own, time, { share: usual.share, weight: SEGMENT_ANSWERS }) };
}

function smoothed(week: AnswerWeek, time: WeekTime, above: Smoothed): Smoothed {
  const weight = weightIn(week) + above.weight;
  return { share: (weightIn(week, (hour) => isThen(time, hour)) + above.weight * above.share) / weight, weight };
}

function preferenceOf(basis: TimeBasis, time: WeekTime, { share, weight }: Smoothed): Preference {
  const [a, b] = [share * weight, (1 - share) * weight];
  const interval = { low: betaQuantile(0.1, a, b), high: betaQuantile(0.9, a, b) };
  return { ...time, basis, share, interval, evenShare: evenShareOf(time) };
}

const evenShareOf = ({ day, hours }: WeekTime): number =>
  ((hours?.length ?? HOURS_PER_DAY) * (day === null ? DAYS_PER_WEEK : 1)) / HOURS_PER_WEEK;
