import { isAnswered, isOpen, later, type Tally } from '#touches';
import type { DelayCurves } from './delay-curve.js';
import type { Standing, Waiting } from './standing.js';
import { evidenceAt, lnDelayOf, rollSums, type Sums } from './sums.js';

/** What is kept of a contact instead of its settled touches: what they add up to, and how many there were. */
export interface KeptContact {
  sums: Sums;
  /** Touches ever, those that are not settled included. */
  touches: number;
  /** Settled ones that were answered, and the last such answer. */
  answers: number;
  firstSentAt: Date | null;
  lastReplyAt: Date | null;
  lastInboundAt: Date | null;
}

/**
 * The same standing as all touches would give, from what is kept and those not settled yet, oldest first.
 * @param lastYear as in a tally, for no sum tells it; null where all touches are of the last year
 */
export function standingFrom(
  kept: KeptContact,
  others: readonly Waiting[],
  now: Date,
  { curves, lastYear }: { curves: DelayCurves; lastYear: Tally['lastYear'] | null },
): Standing {
  const { tuning } = curves;
  const answered = others.filter((touch) => isAnswered(touch, now, tuning));
  const waiting = others.filter((touch) => isOpen(touch, now, tuning));
  const lnDelay = others.reduce((sum, touch) => sum + lnDelayOf(touch, now, tuning), rollSums(kept.sums, now, tuning).lnDelay);
  const counts = { asked: kept.touches, answered: kept.answers + answered.length };
  const tally = {
    ...counts,
    open: waiting.length,
    lastYear: lastYear ?? counts,
    firstSentAt: kept.firstSentAt,
    lastReplyAt: answered.reduce((last, { replyAt }) => later(replyAt, last), kept.lastReplyAt),
  };
  return { evidence: evidenceAt(kept.sums, others, now, curves), lnDelay, tally, waiting, lastInboundAt: kept.lastInboundAt };
}
