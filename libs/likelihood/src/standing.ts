import { isOpen, tallyOf, type CountedTouch, type Tally } from '#touches';
import { SHIPPED_CURVES, type DelayCurves } from './delay-curve.js';
import { evidenceOf, type Evidence } from './evidence.js';
import { contactLevel, warmed, type Level } from './probability.js';
import { lnDelayOf } from './sums.js';

/** A touch that waits for its answer, with the chance it had when it was sent (contact level, 0 to 1). */
export type Waiting = CountedTouch & { chance: number };

/** How one contact stands at one instant: what a score card is made from, be it of sums or of the touches themselves. */
export interface Standing {
  evidence: Evidence;
  /** d ln(delay in ms) summed over answered touches; they weigh `evidence.answered`. */
  lnDelay: number;
  tally: Tally;
  /** Oldest first. */
  waiting: readonly Waiting[];
  lastInboundAt: Date | null;
}

/** What is seen around a contact: its segment's level, and how fast answers come. */
export interface Surroundings {
  segment: Level;
  curves?: DelayCurves;
}

/** A contact's standing from all its touches, oldest first; what came after `now` is not known. A chance that was kept stands. */
export function standingOf(
  all: readonly (CountedTouch & { chance?: number })[],
  lastInboundAt: Date | null,
  now: Date,
  { segment, curves = SHIPPED_CURVES }: Surroundings,
): Standing {
  const touches = all.filter((touch) => touch.sentAt <= now);
  const waiting = touches.filter((touch) => isOpen(touch, now, curves.tuning));
  return {
    evidence: evidenceOf(touches, now, curves),
    lnDelay: touches.reduce((sum, touch) => sum + lnDelayOf(touch, now, curves.tuning), 0),
    tally: tallyOf(touches, now, curves.tuning),
    waiting: waiting.map((touch) => ({ ...touch, chance: touch.chance ?? chanceAtSending(touch, touches, { segment, curves }) })),
    lastInboundAt,
  };
}

/** The chance a touch had when it was sent, from those before it. */
export function chanceAtSending(touch: CountedTouch, touches: readonly CountedTouch[], { segment, curves }: Surroundings): number {
  const earlier = touches.filter((one) => one.sentAt < touch.sentAt);
  return warmed(contactLevel(segment, evidenceOf(earlier, touch.sentAt, curves)), touch.warmth);
}
