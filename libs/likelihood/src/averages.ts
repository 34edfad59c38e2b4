import type { CountedTouch, ExchangeChannel } from '#touches';
import type { DelayCurves } from './delay-curve.js';
import { NO_EVIDENCE, type Evidence } from './evidence.js';
import { priorOf, type Priors, type Tier } from './priors.js';
import { segmentLevel, type Level } from './probability.js';
import type { DelayHabit } from './speed.js';

/** What is usual in a workspace, against which each contact is seen. Counted anew by the task, not with every entry. */
export interface Averages {
  segments: ReadonlyMap<string, Evidence>;
  curves: DelayCurves;
  habit: DelayHabit;
  priors: Priors;
}

/** What goes to six or more at once is answered less than what goes to one, and is a segment of its own (section 4.11). */
export type SegmentChannel = ExchangeChannel | 'BLAST';

export const segmentChannel = ({ blast, channel }: Pick<CountedTouch, 'blast' | 'channel'>): SegmentChannel => (blast ? 'BLAST' : channel);

export const segmentKey = (tier: Tier, channel: SegmentChannel): string => `${tier} ${channel}`;

/** p0 and w0 of a segment; before it has touches, its prior. */
export const segmentOf = ({ segments, priors }: Pick<Averages, 'segments' | 'priors'>, tier: Tier, channel: SegmentChannel): Level =>
  segmentLevel(priorOf(priors, tier, channel), segments.get(segmentKey(tier, channel)) ?? NO_EVIDENCE);
