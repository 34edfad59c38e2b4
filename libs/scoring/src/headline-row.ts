import { evidenceAt, headlineOf, segmentOf, type Averages, type Headline, type Sums, type Tier } from '#likelihood';
import type { ExchangeChannel } from '#touches';
import { touchOf, type TouchRow } from './touch-row.js';

/** What the figures of one contact are made of. */
export interface HeadlineRow extends Sums {
  tier: Tier;
  channel: ExchangeChannel;
  lastInboundAt: Date | null;
  others: TouchRow[] | null;
}

/** The figures of one contact; null without enough history. */
export function headlineIn(row: HeadlineRow, averages: Averages, now: Date): Headline | null {
  const { curves } = averages;
  const evidence = evidenceAt(row, (row.others ?? []).map(touchOf), now, curves);
  const segment = segmentOf(averages, row.tier, row.channel);
  return headlineOf({ evidence, lastInboundAt: row.lastInboundAt }, { segment, curves }, now);
}
