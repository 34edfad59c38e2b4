import type { Database } from '#platform';
import type { Tuning } from '#touches';
import { decayAt, fadedAt, IS_ANSWERED, momentOf } from './touch-sums.js';
import { ROOM } from './room.js';
import { TOLERANCE, type Differences } from './touch-differences.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Of a row of sums: what is left of it at the time $1. */
const FADED = fadedAt('$1', 'as_of');

const SUMS = ['answered', 'asked', 'warmth'];

const apart = (sums: readonly string[]): string =>
  `greatest(${sums.map((sum) => `abs(coalesce(f.${sum}, 0) - coalesce(k.${sum}, 0))`).join(', ')})`;

const faded = (sums: readonly string[]): string => sums.map((sum) => `${sum} * ${FADED} as ${sum}`).join(', ');

/**
 * K, N and S over closed touches, set-wise: of every pair, and from these of every contact, against those that were kept entry
 * by entry; $1 to $3 are the moment. @param whose which rows to look at, in SQL
 */
const differing = (whose: string): string => `
  with pair as materialized (
    select contact_id, member_id, count(*)::integer as touches, coalesce(sum(d) filter (where is_answered and closed), 0) as answered,
      coalesce(sum(d) filter (where closed), 0) as asked, coalesce(sum(d * warmth) filter (where closed), 0) as warmth,
      coalesce(sum(d * ln(1000 * greatest(60, delay))) filter (where is_answered and closed), 0) as ln_delay,
      min(sent_at) as first_sent_at
    from (
      select contact_id, member_id, closed, warmth, sent_at, ${decayAt('$1')} as d, ${IS_ANSWERED} as is_answered,
        date_part('epoch', reply_at - sent_at) as delay
      from touch ${whose}
    ) t group by contact_id, member_id
  ), contact as (
    select contact_id, sum(touches) as touches, sum(answered) as answered, sum(asked) as asked, sum(warmth) as warmth,
      sum(ln_delay) as ln_delay, min(first_sent_at) as first_sent_at
    from pair group by contact_id
  ), kept_contact as (
    select contact_id, touches, first_sent_at, ${faded([...SUMS, 'ln_delay'])} from contact_score ${whose}
  ), kept_pair as (
    select contact_id, coalesce(member_id, '${NOBODY}') as member_id, ${faded(SUMS)} from member_score ${whose}
  )
  select contact_id as id, max(difference) as difference from (
    select contact_id, case when coalesce(f.touches, 0) <> coalesce(k.touches, 0) or f.first_sent_at is distinct from k.first_sent_at
      then 1 else ${apart([...SUMS, 'ln_delay'])} end as difference
    from contact f full join kept_contact k using (contact_id)
    union all
    select contact_id, ${apart(SUMS)}
    from (select *, coalesce(member_id, '${NOBODY}') as pair_id from pair) f
      full join (select *, member_id as pair_id from kept_pair) k using (contact_id, pair_id)
  ) d where difference > ${TOLERANCE} group by contact_id`;

const OF_ALL = differing('');
const OF_SOME = differing('where contact_id = any($4)');

/** Where kept sums are not those of the touches kept; of all contacts, or of some. */
export async function sumDifferences(db: Database, { now, tuning }: { now: Date; tuning: Tuning }, contactIds?: readonly string[]): Promise<Differences> {
  const moment = momentOf(now, tuning);
  await db.query(ROOM);
  const rows = await db.query<{ id: string; difference: number }>(contactIds ? OF_SOME : OF_ALL, contactIds ? [...moment, contactIds] : moment);
  return new Map(rows.map(({ id, difference }) => [id, difference]));
}
