import type { DelayCurves } from './delay-curve.js';
import { NO_EVIDENCE, type Evidence } from './evidence.js';
import type { ExchangeChannel } from './logged-exchange.js';
import { shippedPrior, type Tier } from './priors.js';
import { segmentLevel, type Level } from './probability.js';
import type { DelayHabit } from './speed.js';

/** What is usual in a workspace, against which each contact is seen. Counted anew by the task, not with every entry. */
export interface Averages {
  segments: ReadonlyMap<string, Evidence>;
  curves: DelayCurves;
  habit: DelayHabit;
}

export const segmentKey = (tier: Tier, channel: ExchangeChannel): string => `${tier} ${channel}`;

/** p0 and w0 of a segment; before it has touches, what the product ships with. */
export const segmentOf = ({ segments }: Averages, tier: Tier, channel: ExchangeChannel): Level =>
  segmentLevel(shippedPrior(tier, channel), segments.get(segmentKey(tier, channel)) ?? NO_EVIDENCE);
