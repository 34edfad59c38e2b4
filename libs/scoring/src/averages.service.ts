import { CHANNEL_CURVE_REPLIES, DelayBook, type Averages, type DelayHabit } from '#likelihood';
import { Database, Transactional } from '#platform';
import { DAY_MS, type Tuning } from '#touches';
import { Injectable } from '@nestjs/common';
import { ALL, averagesUnless, curvesOf, type AveragesAnswer, type DelayRow } from './kept-averages.js';
import { KnownAverages } from './known-averages.js';
import { TouchSums, type ChannelDelays } from './touch-sums.js';

const KEEP_DELAYS = `
  with gone as (delete from reply_delay where channel <> all($1)), fresh as (
    select * from json_to_recordset($2)
      as f (channel text, buckets float8[], "meanLn" float8, "spreadLn" float8, "windowDays" integer))
  insert into reply_delay (workspace_id, channel, buckets, mean_ln, spread_ln, window_days, computed_at)
  select current_workspace_id(), fresh.*, $3 from fresh order by channel
  on conflict (workspace_id, channel) do update set buckets = excluded.buckets, mean_ln = excluded.mean_ln,
    spread_ln = excluded.spread_ln, window_days = excluded.window_days, computed_at = excluded.computed_at`;

const KEEP_SEGMENTS = `
  with fresh as (
    select * from json_to_recordset($1) as f (tier text, channel text, answered float8, asked float8, warmth float8)
  ), gone as (
    delete from segment_base s where not exists (select from fresh f where f.tier = s.tier and f.channel = s.channel))
  insert into segment_base select current_workspace_id(), fresh.*, $2 from fresh order by tier, channel
  on conflict (workspace_id, tier, channel) do update set answered = excluded.answered, asked = excluded.asked,
    warmth = excluded.warmth, computed_at = excluded.computed_at`;

/** For whom knows the revision $1. */
const CURRENT = `select ${averagesUnless('$1')} as answer`;

/** Keeps what is usual in a workspace. */
@Injectable()
export class AveragesService {
  constructor(
    readonly db: Database,
    private readonly known: KnownAverages,
    private readonly sums: TouchSums,
  ) {}

  async current(): Promise<Averages> {
    const known = this.known.get();
    const [{ answer }] = await this.db.query<{ answer: AveragesAnswer }>(CURRENT, [known?.revision]);
    return this.known.update(known, answer);
  }

  /** How the workspace counts, whatever was counted. */
  async tuning(): Promise<Tuning> {
    return (await this.current()).curves.tuning;
  }

  /** Counts them anew from the touches as they are kept. */
  @Transactional()
  async refresh(now: Date): Promise<void> {
    const tuning = await this.tuning();
    const counted = await this.sums.delays(now, tuning);
    const habit = await this.sums.habit(now, tuning);
    const delays = delayRows(counted, tuning).map((row) => ({ ...row, ...habit }));
    const segments = await this.sums.segments(now, curvesOf(delays, tuning));
    await this.db.query(KEEP_DELAYS, [delays.map(({ channel }) => channel), JSON.stringify(delays), now]);
    await this.db.query(KEEP_SEGMENTS, [JSON.stringify(segments), now]);
  }
}

/** Over all channels, and for each with enough answers for a curve of its own. */
function delayRows(counted: readonly ChannelDelays[], tuning: Tuning): Omit<DelayRow, keyof DelayHabit>[] {
  const overall = counted.find(({ channel }) => channel === null)?.buckets ?? new DelayBook(tuning).none.buckets;
  const earned = counted.filter(({ channel, replies }) => channel !== null && replies >= CHANNEL_CURVE_REPLIES);
  const rows = [{ channel: ALL, buckets: overall } as const, ...earned.map(({ channel, buckets }) => ({ channel: channel!, buckets }))];
  return rows.map((row) => ({ ...row, windowDays: tuning.windowMs / DAY_MS }));
}
