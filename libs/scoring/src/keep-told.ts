import type { Headline } from '#likelihood';
import type { Database } from '#platform';
import type { KeptTouch, Retold } from './told-contact.js';

const TOUCH = `id, contact_id, member_id, conversation_id, channel, is_blast, sent_at, reply_at, followups, warmth, base_weight, closed,
  tier, chance`;
const of = (alias: string, columns: string): string => columns.replace(/\w+/g, `${alias}.$&`);

const PAIR = 'contact_id, member_id, answered, asked, warmth, as_of, last_at, last_inbound_at';

const CONTACT = `contact_id, answered, asked, warmth, ln_delay, as_of, touches, answers, first_sent_at, last_reply_at, last_inbound_at,
  heard_by_all_at, told_until, channel, probability, score, ratio, band, confidence, computed_at`;

const TOUCH_ROWS = `json_to_recordset($1) as t (id uuid, contact_id uuid, member_id uuid, conversation_id uuid, channel text,
  is_blast boolean, sent_at timestamptz(3), reply_at timestamptz(3), followups integer, warmth float8, base_weight float8,
  closed boolean, tier text, chance float8)`;

const PAIR_ROWS = `json_to_recordset($2) as p (contact_id uuid, member_id uuid, answered float8, asked float8, warmth float8,
  as_of timestamptz(3), last_at timestamptz(3), last_inbound_at timestamptz(3))`;

/** Of contacts $3 no other row is to stay. On its own, for it is seldom needed and would be planned every time. */
const CLEAR = `
  with gone_touches as (
    delete from touch t where t.contact_id = any($3) and t.id not in (select id from ${TOUCH_ROWS})
  )
  delete from member_score m where m.contact_id = any($3) and not exists (
    select from ${PAIR_ROWS} where p.contact_id = m.contact_id and p.member_id is not distinct from m.member_id)`;

/** Everything in one statement. */
const KEEP = `
  with kept_touches as (
    insert into touch (${TOUCH}, workspace_id) select ${TOUCH}, current_workspace_id() from ${TOUCH_ROWS}
    on conflict (workspace_id, id) do update set (${TOUCH}) = (${of('excluded', TOUCH)})
      where (${of('touch', TOUCH)}) is distinct from (${of('excluded', TOUCH)})
  ), kept_pairs as (
    insert into member_score (${PAIR}, workspace_id) select ${PAIR}, current_workspace_id() from ${PAIR_ROWS}
    on conflict (workspace_id, contact_id, member_id) do update set (${PAIR}) = (${of('excluded', PAIR)})
  )
  insert into contact_score (${CONTACT}, workspace_id)
  select ${CONTACT}, current_workspace_id() from json_to_recordset($3) as s (contact_id uuid, answered float8, asked float8,
    warmth float8, ln_delay float8, as_of timestamptz(3), touches integer, answers integer, first_sent_at timestamptz(3),
    last_reply_at timestamptz(3), last_inbound_at timestamptz(3), heard_by_all_at timestamptz(3), told_until timestamptz(3),
    channel text, probability float8, score integer, ratio float8, band text, confidence text, computed_at timestamptz(3))
  on conflict (workspace_id, contact_id) do update set (${CONTACT}) = (${of('excluded', CONTACT)})`;

/** A contact told on or anew, with the figures for lists. */
export interface Counted {
  retold: Retold;
  headline: Headline | null;
}

/** Writes what telling changed. */
export async function keepTold(db: Database, counted: readonly Counted[], now: Date): Promise<void> {
  const anew = counted.filter(({ retold }) => retold.isAnew).map(({ retold }) => retold.contactId);
  const touches = counted.flatMap(({ retold }) => retold.touches.map((touch) => touchRow(retold.contactId, touch)));
  const pairs = counted.flatMap(({ retold }) => pairRows(retold));
  const contacts = counted.map((one) => contactRow(one, now));
  const rows = [touches, pairs, contacts].map((own) => JSON.stringify(own));
  if (anew.length) await db.query(CLEAR, [rows[0], rows[1], anew]);
  await db.query(KEEP, rows);
}

const touchRow = (contactId: string, touch: KeptTouch): object => ({
  id: touch.interactionId,
  contact_id: contactId,
  member_id: touch.memberId,
  conversation_id: touch.conversationId,
  channel: touch.channel,
  is_blast: touch.blast ?? false,
  sent_at: touch.sentAt,
  reply_at: touch.replyAt,
  followups: touch.followups,
  warmth: touch.warmth,
  base_weight: touch.baseWeight,
  closed: touch.closed,
  tier: touch.tier,
  chance: touch.chance,
});

function pairRows({ contactId, story, pairs, memberIds, kept }: Retold): object[] {
  const dialogues = story.dialogues.filter(({ memberId }) => memberIds.includes(memberId));
  return dialogues.map(({ memberId, lastAt, lastInboundAt }) => {
    const { answered, asked, warmth, asOf } = pairs.get(memberId) ?? { answered: 0, asked: 0, warmth: 0, asOf: kept.sums.asOf };
    const sums = { answered, asked, warmth, as_of: asOf };
    return { contact_id: contactId, member_id: memberId, ...sums, last_at: lastAt, last_inbound_at: lastInboundAt };
  });
}

function contactRow({ retold: { contactId, channel, kept, story }, headline }: Counted, now: Date): object {
  const { answered, asked, warmth, lnDelay, asOf } = kept.sums;
  return {
    contact_id: contactId, answered, asked, warmth, ln_delay: lnDelay, as_of: asOf,
    touches: kept.touches, answers: kept.answers, first_sent_at: kept.firstSentAt, last_reply_at: kept.lastReplyAt,
    last_inbound_at: kept.lastInboundAt, heard_by_all_at: story.heardByAllAt, told_until: story.toldUntil, channel, ...headline,
    computed_at: now,
  };
}
