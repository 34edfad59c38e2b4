import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { segmentKey, type Averages } from './averages.js';
import { curveFrom, NO_DELAYS, type DelayCounts, type DelayCurves } from './delay-curve.js';
import type { ExchangeChannel } from './logged-exchange.js';
import { SHIPPED_HABIT, type DelayHabit } from './speed.js';
import { TouchSums, type SegmentSums } from './touch-sums.js';

/** The row of `reply_delay` that stands for every channel without a curve of its own. */
const ALL = 'ALL';

interface DelayRow extends DelayHabit {
  channel: ExchangeChannel | typeof ALL;
  buckets: readonly number[];
}

const KEPT = `
  select
    (select coalesce(json_agg(s), '[]') from (
      select tier, channel, answered, asked, warmth from segment_base) s) as sums,
    (select coalesce(json_agg(d), '[]') from (
      select channel, buckets, mean_ln as "meanLn", spread_ln as "spreadLn" from reply_delay) d) as delays`;

const KEEP_DELAYS = `
  with gone as (delete from reply_delay where channel <> all($1)), fresh as (
    select * from json_to_recordset($2) as f (channel text, buckets float8[], "meanLn" float8, "spreadLn" float8))
  insert into reply_delay select current_workspace_id(), fresh.*, $3 from fresh order by channel
  on conflict (workspace_id, channel) do update set buckets = excluded.buckets, mean_ln = excluded.mean_ln,
    spread_ln = excluded.spread_ln, computed_at = excluded.computed_at`;

const KEEP_SEGMENTS = `
  with fresh as (
    select * from json_to_recordset($1) as f (tier text, channel text, answered float8, asked float8, warmth float8)
  ), gone as (
    delete from segment_base s where not exists (select from fresh f where f.tier = s.tier and f.channel = s.channel))
  insert into segment_base select current_workspace_id(), fresh.*, $2 from fresh order by tier, channel
  on conflict (workspace_id, tier, channel) do update set answered = excluded.answered, asked = excluded.asked,
    warmth = excluded.warmth, computed_at = excluded.computed_at`;

/** Keeps what is usual in a workspace. */
@Injectable()
export class AveragesService {
  constructor(
    readonly db: Database,
    private readonly sums: TouchSums,
  ) {}

  async current(): Promise<Averages> {
    const [{ sums, delays }] = await this.db.query<{ sums: SegmentSums[]; delays: DelayRow[] }>(KEPT);
    const segments = new Map(sums.map((row) => [segmentKey(row.tier, row.channel), row]));
    const habit = delays.find(({ channel }) => channel === ALL) ?? SHIPPED_HABIT;
    return { segments, curves: curvesOf(delays), habit };
  }

  /** Counts them anew from the touches as they are kept. */
  @Transactional()
  async refresh(now: Date): Promise<void> {
    const tally = await this.sums.delays(now);
    const habit = await this.sums.habit(now);
    const counted: [DelayRow['channel'], DelayCounts][] = [[ALL, tally.overall], ...tally.byChannel];
    const delays: DelayRow[] = counted.map(([channel, { buckets }]) => ({ channel, buckets, ...habit }));
    const segments = await this.sums.segments(now, curvesOf(delays));
    await this.db.query(KEEP_DELAYS, [delays.map(({ channel }) => channel), JSON.stringify(delays), now]);
    await this.db.query(KEEP_SEGMENTS, [JSON.stringify(segments), now]);
  }
}

function curvesOf(rows: readonly DelayRow[]): DelayCurves {
  const curves = rows.map(({ channel, buckets }) => [channel, curveFrom({ buckets, asOf: null })] as const);
  const { [ALL]: overall = curveFrom(NO_DELAYS), ...byChannel } = Object.fromEntries(curves);
  return { overall, byChannel };
}
