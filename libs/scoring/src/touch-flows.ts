import { shippedCurves, type AnswerSums, type OpenSums, type SettledSums, type TouchFlows } from '#likelihood';
import type { Database } from '#platform';
import { DAY_MS, FADED_OUT_HALF_LIVES, type Tuning } from '#touches';

/** Times are milliseconds since 1970 as doubles: numeric takes five times as long. `offset 0` has each reckoned once. */
const MS_OF = (time: string): string => `1000 * extract(epoch from ${time})::float8`;

/** 2^(-age / half-life), the half-life in milliseconds in $3. */
const decayed = (ageMs: string): string => `power(2::float8, greatest(-${FADED_OUT_HALF_LIVES}, -(${ageMs}) / $3::float8))`;

/** The index, from 1, of the first of the instants $1 that is not before a time, or is after it; one too many if none. */
const firstFrom = (ms: string): string => `1 + width_bucket(${ms} - 0.5, $1::float8[])`;
const firstAfter = (ms: string): string => `1 + width_bucket(${ms} + 0.5, $1::float8[])`;

/** Where among the instants each touch was sent and settled: answered, or its window, $2, closed. */
const TOLD = `
  select tier, channel, b, warmth, sent, answered, ${firstFrom('sent')} as sent_in, ${firstFrom('settled')} as settled_in
  from (
    select tier, channel, base_weight as b, warmth, reply_at is not null as answered, ${MS_OF('sent_at')} as sent,
      coalesce(${MS_OF('reply_at')}, ${MS_OF('sent_at')} + $2::float8) as settled
    from touch where not is_blast offset 0
  ) touch offset 0`;

const SETTLED = `
  select settled_in - 1 as at, tier, channel, coalesce(sum(weight) filter (where answered), 0) as answered,
    sum(weight) as asked, sum(weight * warmth) as warmth
  from (
    select settled_in, tier, channel, warmth, answered, b * ${decayed('($1::float8[])[settled_in] - sent')} as weight
    from (${TOLD}) told where settled_in <= cardinality($1::float8[]) offset 0
  ) t group by settled_in, tier, channel`;

/** By the knots of the delay curve, $4. */
const OPEN = `
  select seen - 1 as at, tier, channel, knot, sum(weight) as weight, sum(weight * age) as "ageMs",
    sum(weight * warmth) as warmth, sum(weight * warmth * age) as "warmthAgeMs"
  from (
    select seen, tier, channel, warmth, age, b * ${decayed('age')} as weight, width_bucket(age, $4::float8[]) - 1 as knot
    from (
      select seen, tier, channel, warmth, b, ($1::float8[])[seen] - sent as age
      from (
        select *, generate_series(sent_in, least(settled_in - 1, cardinality($1::float8[]))) as seen from (${TOLD}) told
      ) seen offset 0
    ) aged offset 0
  ) t group by seen, tier, channel, knot`;

const ANSWERS = `
  select closed_in - 1 as at, channel, bucket, count(*)::int as replies, max(closed) as "lastClosed", sum(weight) as weight
  from (
    select channel, closed, closed_in, ${decayed('($1::float8[])[closed_in] - closed')} as weight,
      width_bucket(delay - 0.5, ($4::float8[])[2:]) as bucket
    from (
      select channel, closed, delay, ${firstAfter('closed')} as closed_in
      from (
        select channel, ${MS_OF('sent_at')} + $2::float8 as closed, ${MS_OF('reply_at - sent_at')} as delay
        from touch where reply_at is not null offset 0
      ) answer offset 0
    ) found where closed_in <= cardinality($1::float8[]) offset 0
  ) t group by closed_in, channel, bucket`;

type AnswerRow = Omit<AnswerSums, 'lastClosedAt'> & { lastClosed: number };

/** What all touches of the workspace add up to at some instants, oldest first, and between them; three statements. */
export async function touchFlows(db: Database, instants: readonly Date[], tuning: Tuning): Promise<TouchFlows> {
  const given = [instants.map((at) => at.getTime()), tuning.windowMs, tuning.evidenceHalfLifeDays * DAY_MS];
  const knots = shippedCurves(tuning).overall.knotsMs;
  const settled = await db.query<SettledSums>(SETTLED, given);
  const open = await db.query<OpenSums>(OPEN, [...given, knots]);
  const answers = await db.query<AnswerRow>(ANSWERS, [...given, knots]);
  return { settled, open, answers: answers.map((row) => ({ ...row, lastClosedAt: new Date(row.lastClosed) })) };
}
