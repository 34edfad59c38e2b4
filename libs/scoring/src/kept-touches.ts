import type { Database } from '#platform';
import type { ScoredContact } from './score-contact.js';

const COLUMNS =
  'id, contact_id, member_id, conversation_id, channel, sent_at, reply_at, followups, warmth, base_weight';

/** The contacts are $1, their touches as they should be are $2. */
const FRESH_AND_KEPT = `
  fresh as (
    select ${COLUMNS}, tier from json_to_recordset($2) as t (id uuid, contact_id uuid, member_id uuid,
      conversation_id uuid, channel text, sent_at timestamptz(3), reply_at timestamptz(3), followups integer,
      warmth float8, base_weight float8, tier text)
  ), kept as materialized (
    select ${COLUMNS} from touch where contact_id = any($1)
  )`;

/** A mail to six or more at once tells nothing of what a mail to one person does (section 4.11). */
const IS_BLAST = `
  (select i.channel = 'MAIL' and cardinality(i.recipients) > 5 from interaction i where i.id = f.id)`;

/** By ids and not by joins: planned for a hundred touches, a join would read everybody's. */
const KEEP = `
  with ${FRESH_AND_KEPT}, gone as (
    delete from touch where id in (select id from kept except select id from fresh))
  insert into touch (${COLUMNS}, workspace_id, tier, is_blast)
  select ${COLUMNS}, current_workspace_id(), tier, ${IS_BLAST}
  from fresh f where not exists (
    select from kept k where k.id = f.id and (${COLUMNS.replace(/\w+/g, 'k.$&')}) is not distinct from (${COLUMNS.replace(/\w+/g, 'f.$&')}))
  on conflict (workspace_id, id) do update set
    (${COLUMNS}, is_blast) = (${COLUMNS.replace(/\w+/g, 'excluded.$&')}, excluded.is_blast)`;

const DIFFERING = `
  with ${FRESH_AND_KEPT}, wanted as (select ${COLUMNS} from fresh)
  select distinct contact_id as id
  from ((table wanted except table kept) union all (table kept except table wanted)) differing`;

/** Makes the rows of these contacts' touches what their logs say. */
export async function keepTouches(db: Database, contacts: readonly ScoredContact[]): Promise<void> {
  await db.query(KEEP, rowsOf(contacts));
}

/** Contacts whose rows are not what their logs say. */
export async function listOutdatedTouches(db: Database, contacts: readonly ScoredContact[]): Promise<string[]> {
  return (await db.query<{ id: string }>(DIFFERING, rowsOf(contacts))).map(({ id }) => id);
}

function rowsOf(contacts: readonly ScoredContact[]): [string[], string] {
  const rows = contacts.flatMap(({ contactId, tier, touches }) =>
    touches.map((touch) => ({
      id: touch.interactionId,
      contact_id: contactId,
      member_id: touch.memberId,
      conversation_id: touch.conversationId,
      channel: touch.channel,
      sent_at: touch.sentAt,
      reply_at: touch.replyAt,
      followups: touch.followups,
      warmth: touch.warmth,
      base_weight: touch.baseWeight,
      tier,
    })),
  );
  return [contacts.map(({ contactId }) => contactId), JSON.stringify(rows)];
}
