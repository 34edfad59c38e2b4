import { decay, elapsedMs, isAnswered, USUAL_TUNING, type CountedTouch, type Tuning } from '#touches';
import { curveOf, SHIPPED_CURVES, shareArrived } from './delay-curve.js';
import type { DelayCurves } from './delay-curve.js';

/** What touches prove at one instant, in touches worth of today (K, N and S of section 4.3). */
export interface Evidence {
  /** K: answered. */
  answered: number;
  /** N: had the time to be answered; an open touch counts for the share of answers that would have come by now. */
  asked: number;
  /** S: warmth summed over N, so that S / N is the usual warmth. */
  warmth: number;
}

export const NO_EVIDENCE: Evidence = { answered: 0, asked: 0, warmth: 0 };

/** Evidence adds up: over touches, over members, over contacts that turn out to be one. Both sides at one instant. */
export const addEvidence = (a: Evidence, b: Evidence): Evidence => ({
  answered: a.answered + b.answered,
  asked: a.asked + b.asked,
  warmth: a.warmth + b.warmth,
});

export const scaleEvidence = ({ answered, asked, warmth }: Evidence, factor: number): Evidence => ({
  answered: answered * factor,
  asked: asked * factor,
  warmth: warmth * factor,
});

/** Carries the evidence of touches answered or closed on to a later instant, in O(1) (section 4.9). */
export const rollEvidence = (evidence: Evidence, elapsed: number, { evidenceHalfLifeDays }: Tuning = USUAL_TUNING): Evidence =>
  scaleEvidence(evidence, decay(elapsed, evidenceHalfLifeDays));

/** One touch: d y, d f and d f w of section 4.3. */
export function touchEvidence(touch: CountedTouch, now: Date, curves: DelayCurves = SHIPPED_CURVES): Evidence {
  const ageMs = elapsedMs(touch.sentAt, now);
  const answered = isAnswered(touch, now, curves.tuning);
  const asked = answered ? 1 : shareArrived(curveOf(curves, touch.channel), ageMs);
  return rollEvidence({ answered: answered ? 1 : 0, asked, warmth: asked * touch.warmth }, ageMs, curves.tuning);
}

/** Touches of a contact, or of one member with a contact. */
export const evidenceOf = (touches: readonly CountedTouch[], now: Date, curves?: DelayCurves): Evidence =>
  touches.reduce((sum, touch) => addEvidence(sum, touchEvidence(touch, now, curves)), NO_EVIDENCE);

/** Touches of a whole segment, where contacts weigh alike however often they were asked (K0, N0 and S0). */
export const segmentEvidenceOf = (touches: readonly CountedTouch[], now: Date, curves?: DelayCurves): Evidence =>
  touches.reduce(
    (sum, touch) => addEvidence(sum, scaleEvidence(touchEvidence(touch, now, curves), touch.baseWeight)),
    NO_EVIDENCE,
  );
