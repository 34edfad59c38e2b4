import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { segmentKey } from './averages.js';
import { DelayTally, type TimelyAnswer } from './delay-tally.js';
import type { DelayCurves } from './delay-curve.js';
import { addEvidence, NO_EVIDENCE, segmentEvidenceOf, type Evidence } from './evidence.js';
import { habitOfSums, type DelaySums } from './habit-of-sums.js';
import type { ExchangeChannel } from './logged-exchange.js';
import type { Tier } from './priors.js';
import type { DelayHabit } from './speed.js';
import { streamRows } from './stream-rows.js';
import type { CountedTouch } from './touch.js';

/** K0, N0 and S0 of a segment. */
export interface SegmentSums extends Evidence {
  tier: Tier;
  channel: ExchangeChannel;
}

/** Two weeks; in hours, for a day may have 23 or 25 of them. */
const WINDOW = `interval '336 hours'`;

/** d of section 4.3, at the time $1: 2^(-age / 365 days). In double precision, for numeric takes five times as long. */
const DECAY = `power(2::float8, -extract(epoch from $1::timestamptz - sent_at)::float8 / 31536000)`;

const CLOSED = `
  select tier, channel, coalesce(sum(weight) filter (where answered), 0) as answered, sum(weight) as asked,
    sum(weight * warmth) as warmth
  from (
    select tier, channel, warmth, base_weight * ${DECAY} as weight, coalesce(reply_at <= $1, false) as answered
    from touch where not is_blast and sent_at <= $1 and (reply_at <= $1 or sent_at < $1::timestamptz - ${WINDOW})
  ) t group by tier, channel`;

const OPEN = `
  select tier, channel, sent_at as "sentAt", null as "replyAt", warmth, base_weight as "baseWeight"
  from touch
  where not is_blast and sent_at between $1::timestamptz - ${WINDOW} and $1 and (reply_at is null or reply_at > $1)`;

const ANSWERS = `
  select channel, sent_at as "sentAt", reply_at as "replyAt"
  from touch where reply_at <= $1 and sent_at < $1::timestamptz - ${WINDOW} order by sent_at, id`;

const DELAYS = `
  select coalesce(sum(d), 0) as weight, coalesce(sum(d * ln), 0) as ln, coalesce(sum(d * ln * ln), 0) as "lnSquared"
  from (
    select ${DECAY} as d, ln(1000 * greatest(60, extract(epoch from reply_at - sent_at)::float8)) as ln
    from touch where reply_at <= $1
  ) t`;

/** What all touches of the workspace add up to at a moment. */
@Injectable()
export class TouchSums {
  constructor(private readonly db: Database) {}

  async delays(now: Date): Promise<DelayTally> {
    const tally = new DelayTally();
    for await (const answers of streamRows<TimelyAnswer>(this.db, 'answers', ANSWERS, [now]))
      for (const answer of answers) tally.add(answer);
    return tally;
  }

  async habit(now: Date): Promise<DelayHabit> {
    return habitOfSums((await this.db.query<DelaySums>(DELAYS, [now]))[0]);
  }

  /** The closed touches are summed by the database; those of the last two weeks, which need the curves, one by one. */
  async segments(now: Date, curves: DelayCurves): Promise<SegmentSums[]> {
    const sums = new Map<string, SegmentSums>();
    for (const row of await this.db.query<SegmentSums>(CLOSED, [now])) sums.set(segmentKey(row.tier, row.channel), row);
    for await (const open of streamRows<CountedTouch & { tier: Tier }>(this.db, 'open_touches', OPEN, [now]))
      for (const touch of open) {
        const { tier, channel } = touch;
        const known = sums.get(segmentKey(tier, channel)) ?? NO_EVIDENCE;
        const evidence = addEvidence(known, segmentEvidenceOf([touch], now, curves));
        sums.set(segmentKey(tier, channel), { tier, channel, ...evidence });
      }
    return [...sums.values()];
  }
}
