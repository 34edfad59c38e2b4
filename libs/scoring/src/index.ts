import { ContactScore } from './contact-score.entity.js';
import { Touch } from './counted-touch.entity.js';
import { ReplyDelay } from './reply-delay.entity.js';
import { SegmentBase } from './segment-base.entity.js';

export { ContactScore, Touch };
export { bandOf, confidenceOf, hasEnoughHistory } from './band.js';
export { WINDOW_MS } from './constants.js';
export type { DelayCounts, DelayCurve, DelayCurves } from './delay-curve.js';
export { curveFrom, delayCurves, NO_DELAYS, SHIPPED_CURVES, withDelay } from './delay-curve.js';
export type { Opening, Question } from './dialogue.js';
export { Dialogue } from './dialogue.js';
export type { Evidence } from './evidence.js';
export {
  addEvidence, evidenceOf, NO_EVIDENCE, rollEvidence, scaleEvidence, segmentEvidenceOf, touchEvidence,
} from './evidence.js';
export type { Explained, ExplanationSetting } from './explain.js';
export { explain } from './explain.js';
export type { Inbound } from './inbound.js';
export { lastInbound } from './inbound.js';
export type { Interval } from './interval.js';
export type { ExchangeChannel, LoggedExchange } from './logged-exchange.js';
export type { Tier } from './priors.js';
export { shippedPrior } from './priors.js';
export type { Chance, Components, Level } from './probability.js';
export { chanceOf, contactLevel, memberLevel, segmentLevel } from './probability.js';
export type { Language, Telling } from './relative-date.js';
export type { OpenTouch, ScoreCard, ScoreQuestion } from './score-card.js';
export { scoreCard } from './score-card.js';
export { segmentLabel } from './segment-label.js';
export { scoreIsShown } from './shown-score.js';
export type { DelayHabit, Speed } from './speed.js';
export { delayHabitOf, SHIPPED_HABIT } from './speed.js';
export type { Tally } from './tally.js';
export type { CountedTouch } from './touch.js';
export type { ContactHistory } from './touches-of.js';
export { touchesOf } from './touches-of.js';
export { memberWarmth, warmthOf } from './warmth.js';
export { RecomputeScores } from './recompute-scores.js';
export { Band, Confidence, UsuallyWithin } from './responsiveness-words.js';
export { ResponsivenessReader } from './responsiveness.reader.js';
export { ScoresService } from './scores.service.js';
export { ScoringModule } from './scoring.module.js';

/** The tables of this lib. */
export const scoringEntities = [ContactScore, ReplyDelay, SegmentBase, Touch];
