import { DAY_MS, elapsedMs } from '#touches';
import { curveOf, shareArrived, type DelayCurves } from './delay-curve.js';
import { remainingChance } from './probability.js';
import type { Waiting } from './standing.js';

/** What is left of a chance at a moment, from 0 to 1. */
export interface ChanceAt {
  at: Date;
  chance: number;
}

const DAYS_AHEAD = [0, 1, 2, 3, 5, 7, 10];

type Hoping = Pick<Waiting, 'sentAt' | 'channel' | 'chance'>;

/** What is left of an open touch's chance (q of section 4.5) at `now`, some days on, and when its window closes. */
export function chancesAhead(touch: Hoping, now: Date, curves: DelayCurves): ChanceAt[] {
  const closesAt = new Date(touch.sentAt.getTime() + curves.tuning.windowMs);
  const ahead = DAYS_AHEAD.map((days) => new Date(now.getTime() + days * DAY_MS)).filter((at) => at < closesAt);
  return [...ahead, closesAt].map((at) => ({ at, chance: chanceLeft(touch, at, curves) }));
}

/** q of section 4.5 at one moment. */
export const chanceLeft = ({ sentAt, channel, chance }: Hoping, at: Date, curves: DelayCurves): number =>
  remainingChance(chance, shareArrived(curveOf(curves, channel), elapsedMs(sentAt, at)));
