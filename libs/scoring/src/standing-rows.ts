import type { KeptContact, Sums, Tier } from '#likelihood';
import type { ExchangeChannel } from '#touches';
import { averagesUnless, type AveragesAnswer } from './kept-averages.js';
import { UNREACHED, WRITABLE } from './shown-score.js';
import { JSON_TOUCH, type TouchRow } from './touch-row.js';

/** What a whole card is made of. The first row alone has what is usual in the workspace. */
export interface StandingRow extends Sums, Omit<KeptContact, 'sums'> {
  contactId: string;
  tier: Tier;
  channel: ExchangeChannel;
  heardByAllAt: Date | null;
  /** The chance as it was 90 days before. */
  earlier: number | null;
  pair: PairRow | null;
  others: TouchRow[] | null;
  /** Null where all touches are of the last year. */
  lastYear: { asked: number; answered: number } | null;
  averages: AveragesAnswer | null;
}

export type PairRow = Omit<Sums, 'asOf' | 'lnDelay'> & { asOf: string; lastInboundAt: string | null };

/** The contacts $1 whose score may be shown; each table is gone through once for all of them. */
const SHOWN = `
  with kept as materialized (select * from contact_score where contact_id = any($1)),
    writable as materialized (${WRITABLE}),
    unreached as materialized (${UNREACHED}),
    waiting as materialized (
      select t.contact_id, json_agg(${JSON_TOUCH('t')} order by t.sent_at, t.id) as others
      from touch t where t.contact_id = any($1) and not t.closed group by t.contact_id)`;

const FROM_SHOWN = `
  from kept s join writable c on c.id = s.contact_id left join waiting w on w.contact_id = s.contact_id
  where s.channel <> 'MAIL' or s.contact_id not in (select contact_id from unreached)`;

/** The member who asks is $2, a year before now $3, the revision known $4. */
export const STANDING_ROWS = `${SHOWN}
  select s.contact_id as "contactId", c.tier, s.channel, s.answered, s.asked, s.warmth, s.ln_delay as "lnDelay", s.as_of as "asOf",
    s.touches, s.answers, s.first_sent_at as "firstSentAt", s.last_reply_at as "lastReplyAt", s.last_inbound_at as "lastInboundAt",
    s.heard_by_all_at as "heardByAllAt", s.earlier_probability as earlier, w.others,
    (select json_build_object('answered', m.answered, 'asked', m.asked, 'warmth', m.warmth, 'asOf', m.as_of,
        'lastInboundAt', m.last_inbound_at)
      from member_score m where m.contact_id = s.contact_id and m.member_id = $2) as pair,
    case when s.first_sent_at < $3 then (
      select json_build_object('asked', count(*), 'answered', count(t.reply_at))
      from touch t where t.contact_id = s.contact_id and t.sent_at >= $3) end as "lastYear",
    case when row_number() over () = 1 then ${averagesUnless('$4')} end as averages
  ${FROM_SHOWN}`;
