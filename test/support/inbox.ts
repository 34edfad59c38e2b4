import { randomUUID } from 'node:crypto';
import { StoreMessages, type MailMessage } from '#capture';
import type { Classification } from '#classification';
import { Clock, Database, systemActor } from '#platform';
import type { Understood } from '#understanding';
import { aBaker } from './launches.js';
import { passTime, twoMails, underWay, type PassageRow } from './passages.js';
import type { Colleague, Rapport } from './rapport.js';
import { seen, understood } from './understood.js';

export type Arriving = Partial<Omit<Understood, 'classification' | 'from'>> & {
  from?: string;
  name?: string;
  what?: Partial<Classification>;
  isHistory?: boolean;
  participantsOnly?: boolean;
  receivedAt?: Date;
};

/** Someone under way whose first mail has left. */
export interface Written {
  contactId: string;
  enrolmentId: string;
  address: string;
  dispatchId: string;
  messageId: string;
  subject: string;
  entryId: string;
}

/** Messages arrive in our mailboxes, all in one batch. */
export async function arrive(rapport: Rapport, { workspaceId }: Colleague, ...mails: Arriving[]): Promise<MailMessage[]> {
  const [db, store] = [rapport.api.get(Database), rapport.api.get(StoreMessages, { strict: false })];
  const now = rapport.api.get(Clock).now();
  const sighted = mails.map((mail) => {
    const { isHistory = false, participantsOnly = false, receivedAt = now, ...message } = mail;
    return seen(messageOf(message, receivedAt), { isHistory, participantsOnly, receivedAt, seenAt: now });
  });
  return db.as(systemActor(workspaceId, 'capture'), 'capture', () => store.store(sighted));
}

export const arrives = async (rapport: Rapport, colleague: Colleague, mail: Arriving): Promise<MailMessage> => (await arrive(rapport, colleague, mail))[0]!;

function messageOf({ from = 'inconnue@ailleurs.example', name, what, ...more }: Arriving, receivedAt: Date): Understood {
  const { classification, ...plain } = understood({ messageId: `<${randomUUID()}@ailleurs.example>`, date: receivedAt, ...more });
  return { ...plain, from: { address: from, name: name ?? null }, classification: { ...classification, ...what } };
}

/** A baker with an address of her own, in a sequence of two mails whose first has left. */
export async function written(rapport: Rapport, camille: Colleague, name = 'Ana', more: object = {}): Promise<Written> {
  const address = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@fournil-${randomUUID().slice(0, 6)}.example`;
  const contactId = await aBaker(camille, name, { addresses: [{ address }], ...more });
  const passages = await underWay(rapport, camille, (await twoMails(camille)).id, [contactId]);
  await passTime(rapport, camille);
  return { contactId, address, enrolmentId: passages[name]!.id, ...(await sentTo(rapport, contactId)) };
}

export async function sentTo(rapport: Rapport, contactId: string): Promise<Pick<Written, 'dispatchId' | 'messageId' | 'subject' | 'entryId'>> {
  const { rows } = await rapport.owner.query<Written>(
    `select id as "dispatchId", message_id as "messageId", subject, interaction_id as "entryId" from dispatch
     where contact_id = $1 order by created_at desc, id desc limit 1`, [contactId]);
  return rows[0]!;
}

/** Another message to her, of which nobody knows whether it left. */
export async function uncertain(rapport: Rapport, { dispatchId }: Pick<Written, 'dispatchId'>): Promise<{ id: string; messageId: string }> {
  const messageId = `<${randomUUID()}@agence.example>`;
  const { rows } = await rapport.owner.query<{ id: string }>(
    `insert into dispatch (workspace_id, id, origin_kind, origin_id, contact_id, sender, recipient, recipient_key, subject, body, message_id, state, due_at, claimed_at)
     select workspace_id, gen_random_uuid(), 'ANSWER', gen_random_uuid(), contact_id, sender, recipient, recipient_key, 'Peut-être', 'Peut-être parti.', $2,
       'UNCERTAIN', due_at, claimed_at from dispatch where id = $1 returning id`, [dispatchId, messageId]);
  return { id: rows[0]!.id, messageId };
}

export interface EntryRow {
  id: string;
  direction: string;
  nature: string;
  subject: string | null;
  body: string | null;
  recipients: string[];
  messageId: string | null;
  isHistory: boolean;
  returnsOn: string | null;
  happenedAt: string;
  conversationId: string | null;
  member: { id: string } | null;
  inReplyTo: { id: string } | null;
  mail: { id: string; text: string } | null;
}

/** The log of a contact, the newest first. */
export async function logOf(colleague: Colleague, contactId: string): Promise<EntryRow[]> {
  const { contact } = await colleague.ask<{ contact: { timeline: { edges: { node: EntryRow }[] } } }>(
    `query ($id: ID!) { contact(id: $id) { timeline(first: 50) { edges { node { id direction nature subject body recipients messageId isHistory
      returnsOn happenedAt conversationId member { id } inReplyTo { id } mail { id text } } } } } }`, { id: contactId });
  return contact.timeline.edges.map(({ node }) => node);
}

export interface MailRow {
  id: string;
  kind: string;
  confidence: number;
  isDoubtful: boolean;
  matchedBy: string | null;
  triage: string;
  words: string | null;
  text: string | null;
  source: string;
  returnsOn: string | null;
  noMoreMail: string | null;
  setAsideBecause: string | null;
  recipients: { address: string; verdict: string; status: string | null }[];
  contact: { id: string } | null;
  interaction: { id: string } | null;
  dispatch: { id: string } | null;
  decidedBy: { id: string } | null;
  suggestions: { why: string; isNewAddress: boolean; contact: { id: string } | null }[];
}

export const MAIL = `id kind confidence isDoubtful matchedBy triage words text source returnsOn noMoreMail setAsideBecause
  recipients { address verdict status } contact { id } interaction { id } dispatch { id } decidedBy { id }
  suggestions { why isNewAddress contact { id } }`;

export const mailOf = async (colleague: Colleague, { id }: { id: string }): Promise<MailRow> =>
  (await colleague.ask<{ mailMessage: MailRow }>(`query ($id: ID!) { mailMessage(id: $id) { ${MAIL} } }`, { id })).mailMessage;

export const queueOf = async (colleague: Colleague): Promise<MailRow[]> =>
  (await colleague.ask<{ inboxQueue: { edges: { node: MailRow }[] } }>(`{ inboxQueue(first: 50) { edges { node { ${MAIL} } } } }`)).inboxQueue.edges.map(({ node }) => node);

export const stateOf = async (rapport: Rapport, { address }: { address: string }): Promise<string> =>
  (await rapport.owner.query<{ state: string }>('select state from address where key = $1', [address])).rows[0]!.state;

export interface SuppressionRow {
  address_key: string;
  contact_id: string | null;
  cause: string;
  evidence: string | null;
  dispatch_id: string | null;
  lifted_at: Date | null;
}

export const suppressionsOf = async (rapport: Rapport, { workspaceId }: Colleague): Promise<SuppressionRow[]> =>
  (await rapport.owner.query<SuppressionRow>(
    'select address_key, contact_id, cause, evidence, dispatch_id, lifted_at from suppression where workspace_id = $1 order by suppressed_at, id', [workspaceId])).rows;

/** The codes of what was told of a dispatch. */
export const toldOf = async (rapport: Rapport, { dispatchId }: Pick<Written, 'dispatchId'>): Promise<string[]> =>
  (await rapport.owner.query<{ code: string }>(
    `select reason->>'code' as code from dispatch_event where dispatch_id = $1 order by happened_at, id`, [dispatchId])).rows.map(({ code }) => code);

export const bounceOf = ({ address, messageId }: Pick<Written, 'address' | 'messageId'>, verdict: 'HARD' | 'SOFT' | 'DELAYED' | 'DELIVERED', more: Partial<Classification> = {}): Arriving => ({
  from: 'mailer-daemon@mx.example',
  subject: 'Undelivered Mail Returned to Sender',
  what: {
    kind: ({ HARD: 'HARD_BOUNCE', SOFT: 'SOFT_BOUNCE', DELAYED: 'DELAY', DELIVERED: 'DELIVERY_REPORT' } as const)[verdict],
    recipients: [{ address, verdict, status: verdict === 'HARD' ? '5.1.1' : '4.2.2', diagnostic: verdict === 'HARD' ? '550 no such user' : '452 mailbox full' }],
    original: { messageId, subject: null, to: null },
    ...more,
  },
});

export type { PassageRow };
