import { isOpen, warmthOf, type CountedTouch, type ExchangeChannel } from '#touches';
import { segmentOf, type Averages } from './averages.js';
import { hasEnoughHistory } from './band.js';
import type { Tier } from './priors.js';
import { contactLevel, warmed } from './probability.js';
import { evidenceAt, noSums, settleTouch } from './sums.js';

/** What is known of one contact: touches oldest first, and when it wrote, in time order. */
export interface ContactPast {
  tier: Tier;
  touches: readonly CountedTouch[];
  inboundAt: readonly Date[];
}

/** A score at an instant; null as long as there is not enough history. Chances from 0 to 1, the score in percent. */
export interface ScorePoint {
  at: Date;
  probability: number | null;
  score: number | null;
  /** What was usual in the contact's segment (p0). */
  segmentRate: number;
}

/** What is usual in a workspace at one instant. */
export type AveragesAt = Pick<Averages, 'segments' | 'curves' | 'priors'> & { at: Date };

/** The next message is taken to go the way the last one went. */
const FIRST_CHANNEL: ExchangeChannel = 'MAIL';

const percent = (probability: number | null): number | null => (probability === null ? null : Math.round(100 * probability));

/** One contact's score at each of some instants, oldest first, as its card had it then; in one pass over its past. */
export function weeklyScores({ tier, touches, inboundAt }: ContactPast, averages: readonly AveragesAt[]): ScorePoint[] {
  let sums = noSums(averages[0]?.at ?? new Date(0));
  let waiting: CountedTouch[] = [];
  let [sent, heard] = [0, 0];
  return averages.map((then) => {
    const { at, curves } = then;
    while (sent < touches.length && touches[sent].sentAt <= at) waiting.push(touches[sent++]);
    while (heard < inboundAt.length && inboundAt[heard] <= at) heard += 1;
    const isSettled = (touch: CountedTouch): boolean => !isOpen(touch, at, curves.tuning);
    for (const touch of waiting.filter(isSettled)) sums = settleTouch(sums, touch, at, curves.tuning);
    waiting = waiting.filter((touch) => !isSettled(touch));
    const segment = segmentOf(then, tier, touches[sent - 1]?.channel ?? FIRST_CHANNEL);
    const evidence = evidenceAt(sums, waiting, at, curves);
    const lastInboundAt = inboundAt[heard - 1] ?? null;
    const isKnown = hasEnoughHistory(evidence, lastInboundAt);
    const warmth = warmthOf(lastInboundAt, at, curves.tuning);
    const probability = isKnown ? warmed(contactLevel(segment, evidence), warmth) : null;
    return { at, probability, score: percent(probability), segmentRate: segment.rate };
  });
}

/** Several contacts' scores at one instant: their mean, and of how many of them. */
export interface MeanScore {
  at: Date;
  probability: number | null;
  score: number | null;
  contacts: number;
}

/** The mean of contacts' scores at each of some instants; who had none then is left out. */
export const meanScores = (instants: readonly Date[], contacts: readonly (readonly ScorePoint[])[]): MeanScore[] =>
  instants.map((at, i) => {
    const known = contacts.flatMap((points) => points[i].probability ?? []);
    const probability = known.length ? known.reduce((sum, chance) => sum + chance, 0) / known.length : null;
    return { at, probability, score: percent(probability), contacts: known.length };
  });
