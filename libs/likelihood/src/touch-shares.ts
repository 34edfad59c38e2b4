import { isAnswered, isOpen, type CountedTouch } from '#touches';
import { CONTACT_PRIOR_TOUCHES } from './constants.js';
import { SHIPPED_CURVES, type DelayCurves } from './delay-curve.js';
import { touchEvidence } from './evidence.js';
import type { ScoreCard } from './score-card.js';

export type TouchState = 'ANSWERED' | 'OPEN' | 'UNANSWERED';

/** What one touch has to do with a score. */
export interface TouchShare<T extends CountedTouch = CountedTouch> {
  touch: T;
  state: TouchState;
  /** d f of section 4.3: what it weighs today, from 0 to 1. */
  weight: number;
  /** Percentage points it adds to the score's history, or takes from it. */
  points: number;
}

/**
 * The touches behind a card made at `now`, in their order. Their points d (y - f p0) / (max(N, K) + 4) add up to the
 * card's history component, which is the pc - p0 of section 4.3 written out touch by touch.
 */
export function touchShares<T extends CountedTouch>(
  touches: readonly T[],
  { segmentRate, evidence }: Pick<ScoreCard, 'segmentRate' | 'evidence'>,
  now: Date,
  curves: DelayCurves = SHIPPED_CURVES,
): TouchShare<T>[] {
  const whole = Math.max(evidence.asked, evidence.answered) + CONTACT_PRIOR_TOUCHES;
  return touches
    .filter(({ sentAt }) => sentAt <= now)
    .map((touch) => {
      const { answered, asked } = touchEvidence(touch, now, curves);
      const points = (100 * (answered - asked * segmentRate)) / whole;
      return { touch, state: stateOf(touch, now, curves), weight: asked, points };
    });
}

function stateOf(touch: CountedTouch, now: Date, { tuning }: DelayCurves): TouchState {
  if (isAnswered(touch, now, tuning)) return 'ANSWERED';
  return isOpen(touch, now, tuning) ? 'OPEN' : 'UNANSWERED';
}
