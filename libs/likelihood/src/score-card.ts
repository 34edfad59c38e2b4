import { memberWarmth, warmthOf, type Tally } from '#touches';
import { bandOf, confidenceOf, hasEnoughHistory, type Band, type Confidence } from './band.js';
import { chanceLeft, chancesAhead, type ChanceAt } from './chances-ahead.js';
import { HOPELESS_CHANCE } from './constants.js';
import { SHIPPED_CURVES } from './delay-curve.js';
import type { Evidence } from './evidence.js';
import { interval80, type Interval } from './interval.js';
import { chanceOf, contactLevel, memberLevel, pointsOf, type Chance, type Components } from './probability.js';
import { speedOf, type DelayHabit, type Speed } from './speed.js';
import type { Standing, Surroundings } from './standing.js';

/** One contact as it stands, and what it is seen against. */
export interface ScoreQuestion extends Surroundings {
  standing: Standing;
  now: Date;
  habit?: DelayHabit;
  /** What the member about to write has with the contact, for a score of one's own; left out on a contact's card. */
  member?: { evidence: Evidence; lastInboundAt: Date | null; tally?: Tally };
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
  /** From now until its window closes; reckoned when it is read. */
  readonly chances: readonly ChanceAt[];
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
  /** What of it is the member's who asks; null on a contact's card. */
  ownTally: Tally | null;
  lastInboundAt: Date | null;
}

/** The chance that a contact answers the next message within the window, and why (sections 4.3 to 4.8). */
export function scoreCard(question: ScoreQuestion): ScoreCard {
  const { standing, segment, habit, curves } = question;
  const { evidence, tally, lastInboundAt } = standing;
  const next = nextMessage(question);
  return {
    ...next,
    band: hasEnoughHistory(evidence, lastInboundAt) ? bandOf(next.probability, segment.rate) : 'NOT_ENOUGH_HISTORY',
    confidence: confidenceOf(evidence),
    segmentRate: segment.rate,
    ratio: next.probability / segment.rate,
    speed: tally.answered < 2 ? null : speedOf(standing, habit, curves?.tuning),
    openTouch: openTouchOf(question),
    evidence,
    tally,
    ownTally: question.member?.tally ?? null,
    lastInboundAt,
  };
}

type NextMessage = Pick<ScoreCard, 'probability' | 'score' | 'components' | 'points' | 'interval'>;

/** The chance as the contact's card shows it or, with a member, as that member has it. */
function nextMessage({ standing, segment, now, curves = SHIPPED_CURVES, member }: ScoreQuestion): NextMessage {
  const { evidence, lastInboundAt } = standing;
  const contact = contactLevel(segment, evidence);
  if (!member) return figuresOf(chanceOf(segment, contact, null, warmthOf(lastInboundAt, now, curves.tuning)), evidence);
  const warmth = memberWarmth(lastInboundAt, member.lastInboundAt, now, curves.tuning);
  return figuresOf(chanceOf(segment, contact, memberLevel(contact, member.evidence), warmth), member.evidence);
}

const figuresOf = ({ probability, components }: Chance, deepest: Evidence): NextMessage => ({
  probability,
  score: Math.round(100 * probability),
  components,
  points: pointsOf(components, probability),
  interval: interval80(probability, deepest),
});

function openTouchOf({ standing, now, curves = SHIPPED_CURVES }: ScoreQuestion): OpenTouch | null {
  const touch = standing.waiting.at(-1);
  if (!touch) return null;
  const chance = chanceLeft(touch, now, curves);
  const { interactionId, memberId, sentAt, followups } = touch;
  const open = { interactionId, memberId, sentAt, followups, chance, isProbablyLost: chance < HOPELESS_CHANCE };
  return { ...open, get chances() { return chancesAhead(touch, now, curves); } };
}
