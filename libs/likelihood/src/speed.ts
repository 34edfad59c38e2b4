import { DAY_MS, USUAL_TUNING, type Tuning } from '#touches';
import { CONTACT_SPEED_PRIOR_REPLIES, SHIPPED_DELAY_SPREAD, SHIPPED_TYPICAL_DELAY_MS } from './constants.js';
import type { Standing } from './standing.js';

/** How fast answers come: mean and standard deviation of ln(delay in ms). */
export interface DelayHabit {
  meanLn: number;
  spreadLn: number;
}

export type UsuallyWithin = 'ONE_HOUR' | 'SAME_DAY' | 'TWO_DAYS' | 'ONE_WEEK' | 'TWO_WEEKS' | 'ONE_MONTH' | 'TWO_MONTHS';

export interface Speed {
  typicalDelayMs: number;
  usuallyWithinMs: number;
  usuallyWithin: UsuallyWithin;
}

export const SHIPPED_HABIT: DelayHabit = { meanLn: Math.log(SHIPPED_TYPICAL_DELAY_MS), spreadLn: SHIPPED_DELAY_SPREAD };

/** Four answers in five come by then: standard deviations above the mean of ln(delay), section 4.6. */
const USUAL_SPREADS = 0.85;

/** The note stops at a week; an answer that counts comes within the window in any case, and that is 60 days at most. */
const STEPS: readonly [number, UsuallyWithin][] = [
  [DAY_MS / 24, 'ONE_HOUR'], [DAY_MS, 'SAME_DAY'], [2 * DAY_MS, 'TWO_DAYS'], [7 * DAY_MS, 'ONE_WEEK'], [14 * DAY_MS, 'TWO_WEEKS'],
  [30 * DAY_MS, 'ONE_MONTH'],
];

/** A contact's speed, its answers weighed against its workspace's habit; tells little below two answers. */
export function speedOf(
  { evidence, lnDelay }: Pick<Standing, 'evidence' | 'lnDelay'>,
  habit: DelayHabit = SHIPPED_HABIT,
  { windowMs }: Tuning = USUAL_TUNING,
): Speed {
  const meanLn =
    (lnDelay + CONTACT_SPEED_PRIOR_REPLIES * habit.meanLn) / (evidence.answered + CONTACT_SPEED_PRIOR_REPLIES);
  const usuallyWithinMs = Math.exp(meanLn + USUAL_SPREADS * habit.spreadLn);
  const usuallyWithin = STEPS.find(([limitMs]) => Math.min(usuallyWithinMs, windowMs) <= limitMs)?.[1] ?? 'TWO_MONTHS';
  return { typicalDelayMs: Math.exp(meanLn), usuallyWithinMs, usuallyWithin };
}
