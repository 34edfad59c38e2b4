import { CHANNEL_CURVE_REPLIES, CURVE_PRIOR_REPLIES, DAY_MS, EVIDENCE_HALF_LIFE_DAYS, WINDOW_MS } from './constants.js';
import { decay, elapsedMs } from './decay.js';
import type { ExchangeChannel } from './logged-exchange.js';
import { replyDelayMs } from './touch.js';
import type { CountedTouch } from './touch.js';

const HOURS = [0, 0.25, 1, 4, 12, 24, 48, 72, 120, 168, 240, 336];
const KNOTS_MS = HOURS.map((hours) => (hours / 24) * DAY_MS);

/** F at each knot: the share of the answers within 14 days that have come by then. Starts at 0, ends at 1. */
export type DelayCurve = readonly number[];

/** The curve before a workspace has answers of its own (section 4.3). */
export const SHIPPED_CURVE: DelayCurve = [0, 0.08, 0.22, 0.42, 0.57, 0.7, 0.8, 0.855, 0.915, 0.95, 0.98, 1];

/** Answers per stretch between two knots, of touches whose window has closed; older ones fade up to `asOf`. */
export interface DelayCounts {
  buckets: readonly number[];
  asOf: Date | null;
}

export const NO_DELAYS: DelayCounts = { buckets: KNOTS_MS.slice(1).map(() => 0), asOf: null };

/** Counts one more answer, its touch's window having closed at `closedAt`, not before the counts' `asOf`. */
export function withDelay(counts: DelayCounts, closedAt: Date, delayMs: number): DelayCounts {
  const fade = counts.asOf ? decay(elapsedMs(counts.asOf, closedAt), EVIDENCE_HALF_LIFE_DAYS) : 1;
  const last = counts.buckets.length - 1;
  const found = KNOTS_MS.slice(1).findIndex((knotMs) => delayMs <= knotMs);
  const hit = found < 0 ? last : found;
  return { buckets: counts.buckets.map((count, i) => count * fade + (i === hit ? 1 : 0)), asOf: closedAt };
}

/** F(h) = (C(h) + 50 F_shipped(h)) / (C + 50), section 4.3. */
export function curveFrom({ buckets }: DelayCounts): DelayCurve {
  let soFar = 0;
  const cumulated = [0, ...buckets.map((count) => (soFar += count))];
  return SHIPPED_CURVE.map((share, i) => (cumulated[i] + CURVE_PRIOR_REPLIES * share) / (soFar + CURVE_PRIOR_REPLIES));
}

/** F(age), linear between knots: 0 for what is not sent yet, 1 once the window has closed. */
export function shareArrived(curve: DelayCurve, ageMs: number): number {
  if (ageMs <= 0) return 0;
  const right = KNOTS_MS.findIndex((knotMs) => ageMs <= knotMs);
  if (right < 0) return 1;
  const left = right - 1;
  return curve[left] + ((curve[right] - curve[left]) * (ageMs - KNOTS_MS[left])) / (KNOTS_MS[right] - KNOTS_MS[left]);
}

/** The workspace's curve, and one of its own for each channel with 50 answers. */
export interface DelayCurves {
  overall: DelayCurve;
  byChannel: Partial<Record<ExchangeChannel, DelayCurve>>;
}

export const SHIPPED_CURVES: DelayCurves = { overall: SHIPPED_CURVE, byChannel: {} };

export const curveOf = (curves: DelayCurves, channel: ExchangeChannel): DelayCurve =>
  curves.byChannel[channel] ?? curves.overall;

/** The curves of a workspace at `now`, from all its touches in any order. */
export function delayCurves(touches: readonly CountedTouch[], now: Date): DelayCurves {
  const closed = touches
    .filter((touch) => elapsedMs(touch.sentAt, now) > WINDOW_MS && replyDelayMs(touch, now) !== null)
    .sort((a, b) => elapsedMs(b.sentAt, a.sentAt));
  const curves: DelayCurves = { overall: curveOfAnswers(closed, now), byChannel: {} };
  for (const channel of new Set(closed.map((touch) => touch.channel))) {
    const own = closed.filter((touch) => touch.channel === channel);
    if (own.length >= CHANNEL_CURVE_REPLIES) curves.byChannel[channel] = curveOfAnswers(own, now);
  }
  return curves;
}

function curveOfAnswers(touches: readonly CountedTouch[], now: Date): DelayCurve {
  const windowEnd = ({ sentAt }: CountedTouch) => new Date(sentAt.getTime() + WINDOW_MS);
  return curveFrom(
    touches.reduce((counts, touch) => withDelay(counts, windowEnd(touch), replyDelayMs(touch, now) ?? 0), NO_DELAYS),
  );
}
