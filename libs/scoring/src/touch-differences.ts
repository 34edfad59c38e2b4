import type { Database } from '#platform';
import type { ContactStory } from '#touches';

/** A contact's story as its log tells it. */
export interface ToldLog {
  contactId: string;
  story: ContactStory;
}

/** By how much what is kept of each contact differs: a touch too many, too few or another one counts 1. */
export type Differences = Map<string, number>;

/** What is computed twice need not be the same to the last bit. */
export const TOLERANCE = 1e-5;

const TOUCH = 'contact_id, member_id, conversation_id, channel, is_blast, sent_at, reply_at, followups';
const of = (alias: string): string => TOUCH.replace(/\w+/g, `${alias}.$&`);

/** $1 are the contacts, $2 their touches and $3 what was heard of them, as their logs have it; each contact with its difference. */
const DIFFERING = `
  with told as (
    select * from json_to_recordset($2) as t (id uuid, contact_id uuid, member_id uuid, conversation_id uuid, channel text,
      is_blast boolean, sent_at timestamptz(3), reply_at timestamptz(3), followups integer, warmth float8, base_weight float8)
  ), kept as materialized (
    select id, ${TOUCH}, warmth, base_weight from touch where contact_id = any($1)
  ), heard as (
    select * from json_to_recordset($3) as h (contact_id uuid, last_inbound_at timestamptz(3), heard_by_all_at timestamptz(3))
  ), score as materialized (
    select contact_id, last_inbound_at, heard_by_all_at from contact_score where contact_id = any($1)
  )
  select contact_id as id, max(difference) as difference from (
    select coalesce(t.contact_id, k.contact_id) as contact_id,
      case when (${of('t')}) is distinct from (${of('k')}) then 1
        else greatest(abs(t.warmth - k.warmth), abs(t.base_weight - k.base_weight)) end as difference
    from told t full join kept k using (id)
    union all
    select contact_id, 1 from heard h left join score s using (contact_id)
    where (h.last_inbound_at, h.heard_by_all_at) is distinct from (s.last_inbound_at, s.heard_by_all_at)
  ) d group by contact_id having max(difference) > ${TOLERANCE}`;

/** Where the touches kept of these contacts are not those of their logs. */
export async function touchDifferences(db: Database, told: readonly ToldLog[]): Promise<Differences> {
  const contactIds = told.map(({ contactId }) => contactId);
  const [touches, heard] = [told.flatMap(touchRows), told.map(heardRow)].map((rows) => JSON.stringify(rows));
  const rows = await db.query<{ id: string; difference: number }>(DIFFERING, [contactIds, touches, heard]);
  return new Map(rows.map(({ id, difference }) => [id, difference]));
}

const touchRows = ({ contactId, story }: ToldLog): object[] =>
  story.touches.map((touch) => ({
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
  }));

const heardRow = ({ contactId, story: { state } }: ToldLog): object =>
  ({ contact_id: contactId, last_inbound_at: state.lastInboundAt, heard_by_all_at: state.heardByAllAt });
