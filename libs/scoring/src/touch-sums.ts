import {
  curveOf, DelayBook, habitOfSums, type DelayCounts, type DelayCurves, type DelayHabit, type DelaySums, type Evidence, type SegmentChannel, type Tier,
} from '#likelihood';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { DAY_MS, FADED_OUT_HALF_LIVES, type ExchangeChannel, type Tuning } from '#touches';

/** K0, N0 and S0 of a segment. */
export interface SegmentSums extends Evidence {
  tier: Tier;
  channel: SegmentChannel;
}

/** How many answers there are on a channel, and when they came. */
export type ChannelDelays = Pick<DelayCounts, 'buckets'> & { channel: ExchangeChannel | null; replies: number };

/** Of a time in SQL, what is left at the moment: 2^(-age / half-life), $2 being ln 2 / half-life. `date_part` and `exp` stay in double precision. */
export const fadedAt = (moment: string, time: string): string =>
  `exp(greatest(-${Math.LN2 * FADED_OUT_HALF_LIVES}, -$2::float8 * date_part('epoch', ${moment}::timestamptz - ${time})))`;

/** d of section 4.3 of a touch. */
export const decayAt = (moment: string): string => fadedAt(moment, 'sent_at');

/** Answered in time, as far as known at the time $1; the window is $3. */
export const IS_ANSWERED = 'coalesce(reply_at <= $1 and reply_at <= sent_at + $3::interval, false)';

/** Counts fade up to the last touch there is. A delay is in the first bucket whose knot it does not pass; delays are whole ms. */
const DELAYS = `
  with answer as (
    select channel, sent_at,
      width_bucket(1000 * date_part('epoch', reply_at - sent_at) - 0.5, $4::float8[]) as bucket
    from touch where sent_at < $1::timestamptz - $3::interval and ${IS_ANSWERED}
  ), counted as (
    select channel, bucket, count(*)::integer as replies, sum(${decayAt(`(select max(sent_at) from answer)`)}) as all_weight,
      sum(${decayAt('last_at')}) as weight
    from answer join (select channel, max(sent_at) as last_at from answer group by channel) l using (channel)
    group by channel, bucket
  )
  select null as channel, bucket, sum(replies)::integer as replies, sum(all_weight) as weight from counted group by bucket
  union all select channel, bucket, replies, weight from counted`;

const HABIT = `
  select coalesce(sum(d), 0) as weight, coalesce(sum(d * ln), 0) as ln, coalesce(sum(d * ln * ln), 0) as "lnSquared"
  from (
    select ${decayAt('$1')} as d, ln(1000 * greatest(60, date_part('epoch', reply_at - sent_at))) as ln
    from touch where ${IS_ANSWERED}
  ) t`;

/** F of section 4.3 for a touch that waits, from the shares of its channel's curve ($5 has them, $6 those of all) at the knots $4: linear between two. */
const SHARE = `(shares[k] + (shares[k + 1] - shares[k]) * (age - ($4::float8[])[k]) / (($4::float8[])[k + 1] - ($4::float8[])[k]))`;

const SEGMENTS = `
  select tier, channel, coalesce(sum(weight) filter (where answered), 0) as answered, sum(asked) as asked, sum(asked * warmth) as warmth
  from (
    select tier, case when is_blast then 'BLAST' else channel end as channel, warmth, weight, answered,
      weight * case when answered or age > 1000 * date_part('epoch', $3::interval) then 1 else ${SHARE} end as asked
    from (
      select *, least(width_bucket(age, $4::float8[]), cardinality($4::float8[]) - 1) as k
      from (
        select tier, is_blast, t.channel, warmth, base_weight * ${decayAt('$1')} as weight, ${IS_ANSWERED} as answered,
          1000 * date_part('epoch', $1 - sent_at) as age, coalesce(own.shares, $6::float8[]) as shares
        from touch t left join json_to_recordset($5) as own (channel text, shares float8[]) on own.channel = t.channel
        where sent_at <= $1
      ) aged
    ) placed
  ) exposed group by tier, channel`;

interface Bucket {
  channel: ExchangeChannel | null;
  bucket: number;
  replies: number;
  weight: number;
}

/** What all touches of the workspace add up to at a moment, in a few statements however many there are. */
@Injectable()
export class TouchSums {
  constructor(private readonly db: Database) {}

  /** Answers by delay, of touches whose window has closed: on each channel, and over all (channel null) where there are any. */
  async delays(now: Date, tuning: Tuning): Promise<ChannelDelays[]> {
    const book = new DelayBook(tuning);
    const rows = await this.db.query<Bucket>(DELAYS, [...momentOf(now, tuning), book.shipped.knotsMs.slice(1, -1)]);
    const counts = new Map<ExchangeChannel | null, ChannelDelays>();
    for (const { channel, bucket, replies, weight } of rows) {
      const known = counts.get(channel) ?? { channel, replies: 0, buckets: book.none.buckets };
      counts.set(channel, { channel, replies: known.replies + replies, buckets: known.buckets.with(bucket, weight) });
    }
    return [...counts.values()];
  }

  async habit(now: Date, tuning: Tuning): Promise<DelayHabit> {
    return habitOfSums((await this.db.query<DelaySums>(HABIT, momentOf(now, tuning)))[0]!);
  }

  async segments(now: Date, curves: DelayCurves): Promise<SegmentSums[]> {
    const channels = Object.keys(curves.byChannel) as ExchangeChannel[];
    const own = channels.map((channel) => ({ channel, shares: curveOf(curves, channel).shares }));
    const values = [...momentOf(now, curves.tuning), curves.overall.knotsMs, JSON.stringify(own), curves.overall.shares];
    return this.db.query<SegmentSums>(SEGMENTS, values);
  }
}

/** $1 to $3 of the statements. */
export const momentOf = (now: Date, { windowMs, evidenceHalfLifeDays }: Tuning): unknown[] =>
  [now, (Math.LN2 * 1_000) / (evidenceHalfLifeDays * DAY_MS), `${windowMs / 1_000} seconds`];
