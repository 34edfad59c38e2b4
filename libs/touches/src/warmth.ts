import { decay, elapsedMs } from './decay.js';
import { USUAL_TUNING, type Tuning } from './tuning.js';

/** How fresh the contact's last human message is, from 0 (never) to 1 (just now): w of section 4.4. */
export const warmthOf = (lastInboundAt: Date | null, now: Date, { warmthHalfLifeDays }: Tuning = USUAL_TUNING): number =>
  lastInboundAt === null ? 0 : decay(elapsedMs(lastInboundAt, now), warmthHalfLifeDays);

/** Warmth as one member sees it: half of what anyone heard, half of what was addressed to this member. */
export const memberWarmth = (lastInboundAt: Date | null, lastToMemberAt: Date | null, now: Date, tuning?: Tuning): number =>
  (warmthOf(lastInboundAt, now, tuning) + warmthOf(lastToMemberAt, now, tuning)) / 2;
