import { warmthOf } from '#touches';
import { bandOf, confidenceOf, hasEnoughHistory } from './band.js';
import type { ScoreCard } from './score-card.js';
import { contactLevel, warmed, type Level } from './probability.js';
import type { DelayCurves } from './delay-curve.js';
import type { Standing } from './standing.js';

/** What a list shows of a score card and sorts by. */
export type Headline = Pick<ScoreCard, 'probability' | 'score' | 'ratio' | 'band' | 'confidence'>;

/** The same figures as on the contact's card, without the rest; null without enough history. */
export function headlineOf(
  { evidence, lastInboundAt }: Pick<Standing, 'evidence' | 'lastInboundAt'>,
  { segment, curves }: { segment: Level; curves: DelayCurves },
  now: Date,
): Headline | null {
  if (!hasEnoughHistory(evidence, lastInboundAt)) return null;
  const probability = warmed(contactLevel(segment, evidence), warmthOf(lastInboundAt, now, curves.tuning));
  return {
    probability,
    score: Math.round(100 * probability),
    ratio: probability / segment.rate,
    band: bandOf(probability, segment.rate),
    confidence: confidenceOf(evidence),
  };
}
