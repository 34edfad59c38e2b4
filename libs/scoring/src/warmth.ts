import { WARMTH_HALF_LIFE_DAYS } from './constants.js';
import { decay, elapsedMs } from './decay.js';

/** How fresh the contact's last human message is, from 0 (never) to 1 (just now): w of section 4.4. */
export const warmthOf = (lastInboundAt: Date | null, now: Date): number =>
  lastInboundAt === null ? 0 : decay(elapsedMs(lastInboundAt, now), WARMTH_HALF_LIFE_DAYS);

/** Warmth as one member sees it: half of what anyone heard, half of what was addressed to this member. */
export const memberWarmth = (lastInboundAt: Date | null, lastToMemberAt: Date | null, now: Date): number =>
  (warmthOf(lastInboundAt, now) + warmthOf(lastToMemberAt, now)) / 2;
