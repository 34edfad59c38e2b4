import { elapsedMs, type CountedTouch, type Tuning } from '#touches';
import type { DelayCurve, DelayCurves } from './delay-curve.js';
import { addEvidence, NO_EVIDENCE, rollEvidence, scaleEvidence, type Evidence } from './evidence.js';
import { evidenceAt, noSums, settledEvidence, settleTouch, type Sums } from './sums.js';
import { WaitingSums } from './waiting-sums.js';

/** What the touches of a segment add up to as time goes by: many wait at any time, and contacts weigh alike. */
export class SegmentSums {
  private closed = NO_EVIDENCE;
  private readonly waiting: WaitingSums;

  constructor(private asOf: Date, knotsMs: readonly number[], private readonly tuning: Tuning) {
    this.waiting = new WaitingSums(knotsMs, tuning);
  }

  wait(touch: CountedTouch): void {
    this.waiting.add(touch);
  }

  /** The touch is answered, or its window has closed. */
  settle(touch: CountedTouch, at: Date): void {
    this.waiting.remove(touch, at);
    this.closed = addEvidence(this.rolled(at), scaleEvidence(settledEvidence(touch, at, this.tuning), touch.baseWeight));
    this.asOf = at;
  }

  read(now: Date, curve: DelayCurve): Evidence {
    return addEvidence(this.rolled(now), this.waiting.read(now, curve));
  }

  private rolled = (now: Date): Evidence => rollEvidence(this.closed, elapsedMs(this.asOf, now), this.tuning);
}

/** What the touches of one contact, or of one member with it, add up to; few of them wait. */
export class OwnSums {
  private closed: Sums;
  private waiting: readonly CountedTouch[] = [];

  constructor(asOf: Date, private readonly tuning: Tuning) {
    this.closed = noSums(asOf);
  }

  wait(touch: CountedTouch): void {
    this.waiting = [...this.waiting, touch];
  }

  settle(touch: CountedTouch, at: Date): void {
    this.waiting = this.waiting.filter((one) => one !== touch);
    this.closed = settleTouch(this.closed, touch, at, this.tuning);
  }

  read(now: Date, curves: DelayCurves): Evidence {
    return evidenceAt(this.closed, this.waiting, now, curves);
  }
}
