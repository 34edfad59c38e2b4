import { DAY_MS, decay, elapsedMs, type CountedTouch, type Tuning } from '#touches';
import type { DelayCurve } from './delay-curve.js';
import type { Evidence } from './evidence.js';

/** Sums over the touches whose age lies between two knots: b d, b d a, b d w and b d a w, the age a in days. */
interface Stretch {
  endMs: number;
  count: number;
  weight: number;
  aged: number;
  warmth: number;
  agedWarmth: number;
  /** In the order sent, so that the first is the next to grow out of it; some may have been answered since. */
  queue: CountedTouch[];
  first: number;
}

/**
 * N0 and S0 of the touches of a segment that wait for their answer, as if each were looked at anew (section 4.3), yet
 * without looking: F is straight between two knots, so a stretch needs but the sums of weights and of weighted ages.
 * A touch moves on once per knot, so an event costs O(1) however many wait.
 */
export class WaitingSums {
  private readonly stretches: Stretch[];
  private readonly stretchOf = new Map<CountedTouch, number>();
  private at: Date | null = null;

  /** @param knotsMs the knots of every curve it is read with */
  constructor(knotsMs: readonly number[], private readonly tuning: Tuning) {
    this.stretches = knotsMs.slice(1).map((endMs) => ({
      endMs, count: 0, weight: 0, aged: 0, warmth: 0, agedWarmth: 0, queue: [], first: 0,
    }));
  }

  /** A touch sent now; times never run back. */
  add(touch: CountedTouch): void {
    this.advance(touch.sentAt);
    this.enter(touch, 0);
  }

  /** A touch that no longer waits. */
  remove(touch: CountedTouch, now: Date): void {
    this.advance(now);
    const stretch = this.stretchOf.get(touch);
    if (stretch === undefined) return;
    this.count(touch, this.stretches[stretch], -1);
    this.stretchOf.delete(touch);
  }

  read(now: Date, { knotsMs, shares }: DelayCurve): Evidence {
    this.advance(now);
    let [asked, warmth] = [0, 0];
    this.stretches.forEach((stretch, i) => {
      if (!stretch.count) return;
      const perDay = ((shares[i + 1] - shares[i]) / (knotsMs[i + 1] - knotsMs[i])) * DAY_MS;
      const atBirth = shares[i] - (perDay * knotsMs[i]) / DAY_MS;
      asked += atBirth * stretch.weight + perDay * stretch.aged;
      warmth += atBirth * stretch.warmth + perDay * stretch.agedWarmth;
    });
    return { answered: 0, asked, warmth };
  }

  private advance(now: Date): void {
    const elapsed = this.at === null ? 0 : elapsedMs(this.at, now);
    this.at = now;
    if (elapsed <= 0) return;
    const fade = decay(elapsed, this.tuning.evidenceHalfLifeDays);
    for (const stretch of this.stretches) if (stretch.count) grow(stretch, elapsed / DAY_MS, fade);
    for (let i = 0; i < this.stretches.length - 1; i += 1) this.passOn(i, now);
  }

  /** Moves those that have outgrown a stretch into the next. */
  private passOn(i: number, now: Date): void {
    const stretch = this.stretches[i];
    const { queue, endMs } = stretch;
    for (; stretch.first < queue.length && elapsedMs(queue[stretch.first].sentAt, now) > endMs; stretch.first += 1) {
      const touch = queue[stretch.first];
      if (this.stretchOf.get(touch) !== i) continue;
      this.count(touch, stretch, -1);
      this.enter(touch, i + 1);
    }
    if (2 * stretch.first > queue.length) stretch.first -= queue.splice(0, stretch.first).length;
  }

  private enter(touch: CountedTouch, i: number): void {
    this.stretchOf.set(touch, i);
    this.stretches[i].queue.push(touch);
    this.count(touch, this.stretches[i], 1);
  }

  private count(touch: CountedTouch, stretch: Stretch, sign: 1 | -1): void {
    const ageMs = elapsedMs(touch.sentAt, this.at!);
    const weight = sign * touch.baseWeight * decay(ageMs, this.tuning.evidenceHalfLifeDays);
    stretch.count += sign;
    // Empty is empty: what rounding left behind does not pile up.
    if (stretch.count === 0) Object.assign(stretch, { weight: 0, aged: 0, warmth: 0, agedWarmth: 0 });
    else addTo(stretch, weight, ageMs / DAY_MS, touch.warmth);
  }
}

function addTo(stretch: Stretch, weight: number, age: number, warmth: number): void {
  stretch.weight += weight;
  stretch.aged += weight * age;
  stretch.warmth += weight * warmth;
  stretch.agedWarmth += weight * age * warmth;
}

function grow(stretch: Stretch, days: number, fade: number): void {
  stretch.aged = (stretch.aged + days * stretch.weight) * fade;
  stretch.agedWarmth = (stretch.agedWarmth + days * stretch.warmth) * fade;
  stretch.weight *= fade;
  stretch.warmth *= fade;
}
