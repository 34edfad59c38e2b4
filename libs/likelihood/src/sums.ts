import { DAY_MS, decay, elapsedMs, replyDelayMs, SHORTEST_DELAY_MS, USUAL_TUNING, type CountedTouch, type Tuning } from '#touches';
import type { DelayCurves } from './delay-curve.js';
import { addEvidence, evidenceOf, NO_EVIDENCE, scaleEvidence, touchEvidence, type Evidence } from './evidence.js';

/** What closed touches add up to at one instant, kept instead of them (section 4.9): K, N, S, and d ln(delay in ms). */
export interface Sums extends Evidence {
  lnDelay: number;
  asOf: Date;
}

export const noSums = (asOf: Date): Sums => ({ ...NO_EVIDENCE, lnDelay: 0, asOf });

/** Carries the sums on to a later instant, in O(1). */
export function rollSums(sums: Sums, to: Date, { evidenceHalfLifeDays }: Tuning = USUAL_TUNING): Sums {
  const asOf = to > sums.asOf ? to : sums.asOf;
  const factor = decay(elapsedMs(sums.asOf, asOf), evidenceHalfLifeDays);
  const { answered, asked, warmth } = scaleEvidence(sums, factor);
  return { answered, asked, warmth, lnDelay: sums.lnDelay * factor, asOf };
}

/** The same sums as they would have weighed at another instant, be it an earlier one: for what is told after it happened. */
export function sumsAt(sums: Sums, at: Date, { evidenceHalfLifeDays }: Tuning = USUAL_TUNING): Sums {
  const factor = 2 ** (-elapsedMs(sums.asOf, at) / DAY_MS / evidenceHalfLifeDays);
  return { ...scaleEvidence(sums, factor), lnDelay: sums.lnDelay * factor, asOf: at };
}

/** When a touch stops to change: with its answer, or with its window. */
export const settledAt = ({ sentAt, replyAt }: Pick<CountedTouch, 'sentAt' | 'replyAt'>, { windowMs }: Tuning): Date =>
  replyAt ?? new Date(sentAt.getTime() + windowMs);

/** Adds a touch that is answered, or whose window has closed, by `at`. */
export function settleTouch(sums: Sums, touch: CountedTouch, at: Date, tuning: Tuning = USUAL_TUNING): Sums {
  const rolled = rollSums(sums, at, tuning);
  const { answered, asked, warmth } = addEvidence(rolled, settledEvidence(touch, rolled.asOf, tuning));
  return { answered, asked, warmth, lnDelay: rolled.lnDelay + lnDelayOf(touch, rolled.asOf, tuning), asOf: rolled.asOf };
}

/** Whatever the window, every answer that counts would have come by its end. */
const ALL_ARRIVED = { knotsMs: [], shares: [] };

/** A touch that is answered, or whose window has closed, as it counts at `at`. */
export const settledEvidence = (touch: CountedTouch, at: Date, tuning: Tuning): Evidence =>
  touchEvidence(touch, at, { tuning, overall: ALL_ARRIVED, byChannel: {} });

/** K, N and S at `now`: of the closed touches, and of the others. */
export const evidenceAt = (sums: Sums, others: readonly CountedTouch[], now: Date, curves: DelayCurves): Evidence =>
  addEvidence(rollSums(sums, now, curves.tuning), evidenceOf(others, now, curves));

/** d ln(max(60 s, delay)) of section 4.6, the delay in milliseconds; 0 for what is not answered. */
export function lnDelayOf(touch: CountedTouch, now: Date, tuning: Tuning): number {
  const delayMs = replyDelayMs(touch, now, tuning);
  if (delayMs === null) return 0;
  return decay(elapsedMs(touch.sentAt, now), tuning.evidenceHalfLifeDays) * Math.log(Math.max(SHORTEST_DELAY_MS, delayMs));
}
