import { DAY_MS, decay, elapsedMs, USUAL_TUNING, type ExchangeChannel, type Tuning } from '#touches';
import { CURVE_PRIOR_REPLIES } from './constants.js';

const HOUR_MS = DAY_MS / 24;
const KNOTS_MS = [0, 0.25, 1, 4, 12, 24, 48, 72, 120, 168, 240, 336].map((hours) => hours * HOUR_MS);
const SHARES = [0, 0.08, 0.22, 0.42, 0.57, 0.7, 0.8, 0.855, 0.915, 0.95, 0.98, 1];

/** F: the share of the answers within the window that have come by each knot. Starts at 0, ends at 1. */
export interface DelayCurve {
  knotsMs: readonly number[];
  shares: readonly number[];
}

/** The curve before a workspace has answers of its own (section 4.3), as far as the window goes. */
export function shippedCurve({ windowMs }: Tuning): DelayCurve {
  const knotsMs = [...KNOTS_MS.filter((knotMs) => knotMs < windowMs - 1_000), windowMs];
  const whole = { knotsMs: KNOTS_MS, shares: SHARES };
  const inWindow = shareArrived(whole, windowMs);
  return { knotsMs, shares: knotsMs.map((knotMs) => shareArrived(whole, knotMs) / inWindow) };
}

/** F(age), linear between knots: 0 for what is not sent yet, 1 once the window has closed. */
export function shareArrived({ knotsMs, shares }: DelayCurve, ageMs: number): number {
  if (ageMs <= 0) return 0;
  const right = knotsMs.findIndex((knotMs) => ageMs <= knotMs);
  if (right < 0) return 1;
  const left = right - 1;
  return shares[left] + ((shares[right] - shares[left]) * (ageMs - knotsMs[left])) / (knotsMs[right] - knotsMs[left]);
}

/** Answers per stretch between two knots, of touches whose window has closed; older ones fade up to `asOf`. */
export interface DelayCounts {
  buckets: readonly number[];
  asOf: Date | null;
}

/** Counts reply delays against the knots of one window. */
export class DelayBook {
  readonly shipped: DelayCurve;
  readonly none: DelayCounts;

  constructor(private readonly tuning: Tuning) {
    this.shipped = shippedCurve(tuning);
    this.none = { buckets: this.shipped.knotsMs.slice(1).map(() => 0), asOf: null };
  }

  /** Counts one more answer, its touch's window having closed at `closedAt`, not before the counts' `asOf`. */
  with(counts: DelayCounts, closedAt: Date, delayMs: number): DelayCounts {
    const fade = counts.asOf ? decay(elapsedMs(counts.asOf, closedAt), this.tuning.evidenceHalfLifeDays) : 1;
    const hit = this.bucketOf(delayMs);
    return { buckets: counts.buckets.map((count, i) => count * fade + (i === hit ? 1 : 0)), asOf: closedAt };
  }

  /** F(h) = (C(h) + 50 F_shipped(h)) / (C + 50), section 4.3. */
  curve({ buckets }: DelayCounts): DelayCurve {
    let soFar = 0;
    const cumulated = [0, ...buckets.map((count) => (soFar += count))];
    const { knotsMs, shares } = this.shipped;
    return { knotsMs, shares: shares.map((share, i) => (cumulated[i] + CURVE_PRIOR_REPLIES * share) / (soFar + CURVE_PRIOR_REPLIES)) };
  }

  private bucketOf(delayMs: number): number {
    const last = this.none.buckets.length - 1;
    const found = this.shipped.knotsMs.slice(1).findIndex((knotMs) => delayMs <= knotMs);
    return found < 0 ? last : found;
  }
}

/** The workspace's curve, and one of its own for each channel with 50 answers; with the tuning they are counted by. */
export interface DelayCurves {
  tuning: Tuning;
  overall: DelayCurve;
  byChannel: Partial<Record<ExchangeChannel, DelayCurve>>;
}

export const shippedCurves = (tuning: Tuning): DelayCurves => ({ tuning, overall: shippedCurve(tuning), byChannel: {} });

export const SHIPPED_CURVES = shippedCurves(USUAL_TUNING);

export const curveOf = (curves: DelayCurves, channel: ExchangeChannel): DelayCurve =>
  curves.byChannel[channel] ?? curves.overall;
