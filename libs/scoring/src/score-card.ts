import { bandOf, confidenceOf, hasEnoughHistory } from './band.js';
import type { Band, Confidence } from './band.js';
import { HOPELESS_CHANCE } from './constants.js';
import { elapsedMs } from './decay.js';
import { curveOf, SHIPPED_CURVES, shareArrived } from './delay-curve.js';
import type { DelayCurves } from './delay-curve.js';
import { evidenceOf } from './evidence.js';
import type { Evidence } from './evidence.js';
import { interval80 } from './interval.js';
import type { Interval } from './interval.js';
import { chanceOf, contactLevel, memberLevel, pointsOf, remainingChance, warmed } from './probability.js';
import type { Chance, Components, Level } from './probability.js';
import { speedOf } from './speed.js';
import type { DelayHabit, Speed } from './speed.js';
import { tallyOf } from './tally.js';
import type { Tally } from './tally.js';
import { isOpen } from './touch.js';
import type { CountedTouch } from './touch.js';
import { memberWarmth, warmthOf } from './warmth.js';

/** One contact as the log knows it. Touches oldest first; `lastInboundAt` is the last human message to anyone. */
export interface ScoreQuestion {
  touches: readonly CountedTouch[];
  lastInboundAt: Date | null;
  /** p0 and w0 of the segment of the next message. */
  segment: Level;
  now: Date;
  curves?: DelayCurves;
  habit?: DelayHabit;
  /** The member about to write, for a score of one's own; left out on a contact's card. */
  member?: { id: string; lastInboundAt: Date | null };
}

/** The last touch that waits for its answer. */
export interface OpenTouch {
  interactionId: string;
  memberId: string | null;
  sentAt: Date;
  followups: number;
  /** What is left of the chance it had when it was sent. */
  chance: number;
  isProbablyLost: boolean;
}

/** Everything a card shows. Probabilities are fractions of 1, `score` and `points` whole percents. */
export interface ScoreCard {
  probability: number;
  score: number;
  /** With NOT_ENOUGH_HISTORY the figures are little more than the segment's, and not to be shown as this contact's. */
  band: Band;
  interval: Interval;
  confidence: Confidence;
  /** The segment's own chance (p0), and the probability as a multiple of it. */
  segmentRate: number;
  ratio: number;
  /** Null below two answers. */
  speed: Speed | null;
  openTouch: OpenTouch | null;
  /** Add up to `probability`, and to `score`. */
  components: Components;
  points: Components;
  evidence: Evidence;
  tally: Tally;
  lastInboundAt: Date | null;
}

/** The chance that a contact answers the next message within 14 days, and why (sections 4.3 to 4.8). */
export function scoreCard(question: ScoreQuestion): ScoreCard {
  const { segment, now, lastInboundAt, curves, habit } = question;
  const touches = question.touches.filter((touch) => touch.sentAt <= now);
  const evidence = evidenceOf(touches, now, curves);
  const tally = tallyOf(touches, now);
  const next = nextMessage(question, touches, evidence);
  return {
    ...next,
    band: hasEnoughHistory(evidence, lastInboundAt) ? bandOf(next.probability, segment.rate) : 'NOT_ENOUGH_HISTORY',
    confidence: confidenceOf(evidence),
    segmentRate: segment.rate,
    ratio: next.probability / segment.rate,
    speed: tally.answered < 2 ? null : speedOf(touches, now, habit),
    openTouch: openTouchOf(question, touches),
    evidence,
    tally,
    lastInboundAt,
  };
}

type NextMessage = Pick<ScoreCard, 'probability' | 'score' | 'components' | 'points' | 'interval'>;

/** The chance as the contact's card shows it or, with a member, as that member has it. */
function nextMessage(question: ScoreQuestion, touches: readonly CountedTouch[], evidence: Evidence): NextMessage {
  const { segment, now, lastInboundAt, curves, member } = question;
  const contact = contactLevel(segment, evidence);
  if (!member) return figuresOf(chanceOf(segment, contact, null, warmthOf(lastInboundAt, now)), evidence);
  const own = evidenceOf(touches.filter((touch) => touch.memberId === member.id), now, curves);
  const warmth = memberWarmth(lastInboundAt, member.lastInboundAt, now);
  return figuresOf(chanceOf(segment, contact, memberLevel(contact, own), warmth), own);
}

const figuresOf = ({ probability, components }: Chance, deepest: Evidence): NextMessage => ({
  probability,
  score: Math.round(100 * probability),
  components,
  points: pointsOf(components, probability),
  interval: interval80(probability, deepest),
});

function openTouchOf({ segment, now, curves }: ScoreQuestion, touches: readonly CountedTouch[]): OpenTouch | null {
  const touch = touches.findLast((one) => isOpen(one, now));
  if (!touch) return null;
  const earlier = touches.filter((one) => one.sentAt < touch.sentAt);
  const chanceAtSending = warmed(contactLevel(segment, evidenceOf(earlier, touch.sentAt, curves)), touch.warmth);
  const share = shareArrived(curveOf(curves ?? SHIPPED_CURVES, touch.channel), elapsedMs(touch.sentAt, now));
  const chance = remainingChance(chanceAtSending, share);
  const { interactionId, memberId, sentAt, followups } = touch;
  return { interactionId, memberId, sentAt, followups, chance, isProbablyLost: chance < HOPELESS_CHANCE };
}
