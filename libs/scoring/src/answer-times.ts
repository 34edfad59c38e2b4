import { zoneFor } from '#calendar';
import type { Tier } from '#likelihood';
import type { Database } from '#platform';
import { weekOf, type AnswerWeek, type TimedAnswers } from '#timing';
import { FADED_OUT_HALF_LIVES, type Tuning } from '#touches';

/** Somebody we may write to, how the next message goes, when they answered, and who reads it. */
export interface Answerer extends KnownClock {
  contactId: string;
  tier: Tier;
  channel: string;
  repliesAt: Date[];
  ourZone: string;
  language: string;
}

/** What is on record of somebody's clock. */
interface KnownClock {
  timeZone: string | null;
  country: string | null;
}

/** The contacts are $1, now is $2, the window in seconds $3. */
const ANSWERERS = `
  select c.id as "contactId", c.tier, coalesce(s.channel, 'MAIL') as channel, c.time_zone as "timeZone", c.country,
    w.time_zone as "ourZone",
    coalesce((select a.language from account a where a.id = current_account_id()), w.language) as language,
    array(select t.reply_at from touch t where t.workspace_id = c.workspace_id and t.contact_id = c.id and t.reply_at <= $2
      and extract(epoch from t.reply_at - t.sent_at) <= $3) as "repliesAt"
  from contact c
  cross join workspace w
  left join contact_score s on s.workspace_id = c.workspace_id and s.contact_id = c.id
  where c.id = any($1) and c.do_not_contact_at is null`;

/** How far back a segment is looked at. */
const SEGMENT_DAYS = 730;

/**
 * Tiers $1 with channels $2, now $3, days per half-life $4, the window in seconds $5. A contact weighs as one answer at
 * most: answers of one person go together, and whoever answers a hundred times does not speak for all. A quarter of an
 * hour is the finest step by which zones differ.
 */
const SEGMENTS = `
  with answered as (
    select t.tier, t.channel, t.contact_id, t.reply_at,
      power(2::float8, greatest(-${FADED_OUT_HALF_LIVES}, -extract(epoch from $3::timestamptz - t.reply_at)::float8 / (86400 * $4::float8))) as d
    from touch t join unnest($1::text[], $2::text[]) as asked (tier, channel) using (tier, channel)
    where not t.is_blast and t.reply_at between $3::timestamptz - interval '${SEGMENT_DAYS} days' and $3
      and extract(epoch from t.reply_at - t.sent_at) <= $5
    group by t.tier, t.channel, t.contact_id, t.reply_at
  ), weighed as (
    select *, d / greatest(1, sum(d) over (partition by tier, channel, contact_id)) as weight from answered
  )
  select a.tier, a.channel, c.time_zone as "timeZone", c.country,
    date_bin('15 minutes', a.reply_at, timestamptz 'epoch') as at, sum(a.weight) as weight, count(*)::int as answers
  from weighed a join contact c on c.id = a.contact_id
  group by 1, 2, 3, 4, 5`;

type SegmentRow = Omit<TimedAnswers, 'timeZone'> & KnownClock & { tier: Tier; channel: string };

export const answerersOf = (db: Database, contactIds: readonly string[], now: Date, { windowMs }: Tuning): Promise<Answerer[]> =>
  db.query<Answerer>(ANSWERERS, [contactIds, now, windowMs / 1000]);

/** The zone on record, else where most people of their country live, else ours. */
export const zoneOf = ({ timeZone, country }: KnownClock, ourZone: string): string =>
  timeZone ?? (country && zoneFor(country)) ?? ourZone;

/** When the segments of these contacts answer, by `segmentName`; one statement for all. */
export async function segmentWeeks(
  db: Database,
  answerers: readonly Answerer[],
  now: Date,
  { evidenceHalfLifeDays, windowMs }: Tuning,
): Promise<Map<string, AnswerWeek>> {
  const [first] = answerers;
  if (!first) return new Map();
  const segments = [...new Map(answerers.map((one) => [segmentName(one), one])).values()];
  const asked = [segments.map(({ tier }) => tier), segments.map(({ channel }) => channel)];
  const rows = await db.query<SegmentRow>(SEGMENTS, [...asked, now, evidenceHalfLifeDays, windowMs / 1000]);
  const timed = rows.map((row) => ({ ...row, timeZone: zoneOf(row, first.ourZone) }));
  const names = segments.map(segmentName);
  return new Map(names.map((name) => [name, weekOf(timed.filter((row) => segmentName(row) === name))]));
}

export const segmentName = ({ tier, channel }: { tier: string; channel: string }): string => `${tier} ${channel}`;
