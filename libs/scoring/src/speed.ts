import {
  CONTACT_SPEED_PRIOR_REPLIES, DAY_MS, EVIDENCE_HALF_LIFE_DAYS, SHIPPED_DELAY_SPREAD, SHIPPED_TYPICAL_DELAY_MS,
  SHORTEST_DELAY_MS, SPEED_PRIOR_REPLIES,
} from './constants.js';
import { decay, elapsedMs } from './decay.js';
import { replyDelayMs } from './touch.js';
import type { CountedTouch } from './touch.js';

/** How fast answers come: mean and standard deviation of ln(delay in ms). */
export interface DelayHabit {
  meanLn: number;
  spreadLn: number;
}

export type UsuallyWithin = 'ONE_HOUR' | 'SAME_DAY' | 'TWO_DAYS' | 'ONE_WEEK' | 'TWO_WEEKS';

export interface Speed {
  typicalDelayMs: number;
  usuallyWithinMs: number;
  usuallyWithin: UsuallyWithin;
}

export const SHIPPED_HABIT: DelayHabit = { meanLn: Math.log(SHIPPED_TYPICAL_DELAY_MS), spreadLn: SHIPPED_DELAY_SPREAD };

/** Four answers in five come by then: standard deviations above the mean of ln(delay), section 4.6. */
const USUAL_SPREADS = 0.85;

/** The note stops at a week; an answer that counts comes within two in any case. */
const STEPS: readonly [number, UsuallyWithin][] = [
  [DAY_MS / 24, 'ONE_HOUR'], [DAY_MS, 'SAME_DAY'], [2 * DAY_MS, 'TWO_DAYS'], [7 * DAY_MS, 'ONE_WEEK'],
];

/** A contact's speed, its answers weighed against its workspace's habit; tells little below two answers. */
export function speedOf(touches: readonly CountedTouch[], now: Date, habit: DelayHabit = SHIPPED_HABIT): Speed {
  const meanLn = meanOf(delaysOf(touches, now), habit.meanLn, CONTACT_SPEED_PRIOR_REPLIES);
  const usuallyWithinMs = Math.exp(meanLn + USUAL_SPREADS * habit.spreadLn);
  const usuallyWithin = STEPS.find(([limitMs]) => usuallyWithinMs <= limitMs)?.[1] ?? 'TWO_WEEKS';
  return { typicalDelayMs: Math.exp(meanLn), usuallyWithinMs, usuallyWithin };
}

/** A workspace's habit, from all its touches; 20 pseudo-replies of the shipped one hold it steady at first. */
export function delayHabitOf(touches: readonly CountedTouch[], now: Date): DelayHabit {
  const delays = delaysOf(touches, now);
  const meanLn = meanOf(delays, SHIPPED_HABIT.meanLn, SPEED_PRIOR_REPLIES);
  const squares = delays.map(({ ln, weight }) => ({ ln: (ln - meanLn) ** 2, weight }));
  return { meanLn, spreadLn: Math.sqrt(meanOf(squares, SHIPPED_DELAY_SPREAD ** 2, SPEED_PRIOR_REPLIES)) };
}

interface WeighedDelay {
  ln: number;
  weight: number;
}

function delaysOf(touches: readonly CountedTouch[], now: Date): WeighedDelay[] {
  return touches.flatMap((touch) => {
    const delayMs = replyDelayMs(touch, now);
    if (delayMs === null) return [];
    const weight = decay(elapsedMs(touch.sentAt, now), EVIDENCE_HALF_LIFE_DAYS);
    return [{ ln: Math.log(Math.max(SHORTEST_DELAY_MS, delayMs)), weight }];
  });
}

function meanOf(delays: readonly WeighedDelay[], prior: number, priorWeight: number): number {
  const sum = delays.reduce((total, { ln, weight }) => total + weight * ln, priorWeight * prior);
  return sum / delays.reduce((total, { weight }) => total + weight, priorWeight);
}
