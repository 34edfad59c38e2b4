import { DAY_MS, decay, elapsedMs, type ExchangeChannel, type Tuning } from '#touches';
import { segmentKey, type Averages } from './averages.js';
import { CHANNEL_CURVE_REPLIES } from './constants.js';
import { curveOf, DelayBook, type DelayCounts, type DelayCurve, type DelayCurves } from './delay-curve.js';
import { addEvidence, NO_EVIDENCE, scaleEvidence, type Evidence } from './evidence.js';
import type { Tier } from './priors.js';

/** Of touches on one channel to one tier; `at` is the index, from 0, of the instant they are seen from. */
interface OfSegment {
  at: number;
  tier: Tier;
  channel: ExchangeChannel;
}

/** Touches answered, or whose window closed, since the instant before: b d y, b d and b d w summed at the instant. */
export type SettledSums = OfSegment & Evidence;

/** Touches open at the instant, their ages between two knots of the delay curve: b d, b d a, b d w and b d w a. */
export interface OpenSums extends OfSegment {
  /** The index of the knot before. */
  knot: number;
  weight: number;
  ageMs: number;
  warmth: number;
  warmthAgeMs: number;
}

/** Answered touches whose windows closed since the instant before, by stretch of the delay curve, faded to the instant. */
export interface AnswerSums {
  at: number;
  channel: ExchangeChannel;
  bucket: number;
  weight: number;
  replies: number;
  lastClosedAt: Date;
}

/** What all touches of a workspace add up to at some instants, and between them. */
export interface TouchFlows {
  settled: readonly SettledSums[];
  open: readonly OpenSums[];
  answers: readonly AnswerSums[];
}

export type AveragesThen = Pick<Averages, 'segments' | 'curves'>;

/** A workspace's segments and delay curves as they were at each of some instants, given oldest first (section 4.3). */
export function averagesOver(instants: readonly Date[], flows: TouchFlows, tuning: Tuning): AveragesThen[] {
  const [settled, open, answers] = [byInstant(flows.settled), byInstant(flows.open), byInstant(flows.answers)];
  const delays = new FadingDelays(tuning);
  let closed = new Map<string, Evidence>();
  return instants.map((at, i) => {
    const factor = i === 0 ? 1 : decay(elapsedMs(instants[i - 1], at), tuning.evidenceHalfLifeDays);
    closed = new Map([...closed].map(([key, evidence]) => [key, scaleEvidence(evidence, factor)]));
    for (const sums of settled.get(i) ?? []) addTo(closed, sums, sums);
    const curves = delays.at(at, factor, answers.get(i) ?? []);
    const segments = new Map(closed);
    for (const sums of open.get(i) ?? []) addTo(segments, sums, openEvidence(sums, curveOf(curves, sums.channel)));
    return { segments, curves };
  });
}

function addTo(segments: Map<string, Evidence>, { tier, channel }: OfSegment, evidence: Evidence): void {
  const key = segmentKey(tier, channel);
  segments.set(key, addEvidence(segments.get(key) ?? NO_EVIDENCE, evidence));
}

/** The curve is linear between two knots, and so are sums over touches whose ages lie between them. */
function openEvidence({ knot, weight, ageMs, warmth, warmthAgeMs }: OpenSums, { knotsMs, shares }: DelayCurve): Evidence {
  const left = Math.min(knot, knotsMs.length - 2);
  const slope = (shares[left + 1] - shares[left]) / (knotsMs[left + 1] - knotsMs[left]);
  const summed = (all: number, allMs: number) => shares[left] * all + slope * (allMs - knotsMs[left] * all);
  return { answered: 0, asked: summed(weight, ageMs), warmth: summed(warmth, warmthAgeMs) };
}

/** Reply delays counted as DelayTally does, carried on from instant to instant. */
class FadingDelays {
  private readonly book: DelayBook;
  private readonly channels = new Map<ExchangeChannel, { counts: DelayCounts; replies: number }>();

  constructor(private readonly tuning: Tuning) {
    this.book = new DelayBook(tuning);
  }

  at(instant: Date, factor: number, answers: readonly AnswerSums[]): DelayCurves {
    for (const known of this.channels.values()) known.counts = faded(known.counts, factor);
    for (const answer of answers) this.add(answer);
    const all = [...this.channels.values()].map(({ counts }) => counts);
    const own = [...this.channels].filter(([, { replies }]) => replies >= CHANNEL_CURVE_REPLIES);
    return {
      tuning: this.tuning,
      overall: this.curve(all.reduce(together, this.book.none), instant),
      byChannel: Object.fromEntries(own.map(([channel, { counts }]) => [channel, this.curve(counts, instant)])),
    };
  }

  private add({ channel, bucket, weight, replies, lastClosedAt: asOf }: AnswerSums): void {
    const known = this.channels.get(channel) ?? { counts: this.book.none, replies: 0 };
    const hit = Math.min(bucket, this.book.none.buckets.length - 1);
    const added = { buckets: this.book.none.buckets.map((_, i) => (i === hit ? weight : 0)), asOf };
    this.channels.set(channel, { counts: together(known.counts, added), replies: known.replies + replies });
  }

  /** Answers fade up to the last one counted, and no further while none comes. */
  private curve(counts: DelayCounts, instant: Date): DelayCurve {
    const since = counts.asOf ? elapsedMs(counts.asOf, instant) / DAY_MS : 0;
    return this.book.curve(faded(counts, 2 ** (since / this.tuning.evidenceHalfLifeDays)));
  }
}

const faded = ({ buckets, asOf }: DelayCounts, factor: number): DelayCounts =>
  ({ buckets: buckets.map((count) => count * factor), asOf });

const together = (a: DelayCounts, b: DelayCounts): DelayCounts =>
  ({ buckets: a.buckets.map((count, i) => count + b.buckets[i]), asOf: later(a.asOf, b.asOf) });

const later = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b > a) ? b : a);

function byInstant<T extends { at: number }>(rows: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const known = found.get(row.at);
    if (known) known.push(row);
    else found.set(row.at, [row]);
  }
  return found;
}
