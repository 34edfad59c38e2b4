import type { MailMessage, Suggestion } from '#capture';
import { tokenIn } from '#sending';
import type { Facts, KnownMail } from './facts.js';
import { ancestorsOf } from './message-ids.js';
import { NOWHERE, type Placement } from './placement.js';
import { threadSubject } from './subjects.js';

/**
 * Whose a message from outside is: by its thread, by the token in an address it was sent to, by its sender's address.
 * A stranger who answers on our thread is taken for the contact, or for somebody who answers for them: whoever knows the
 * Message-ID of what we wrote to one person got it from there, and the worst a forger achieves is that we write less.
 * Whoever is on record as somebody else answers for themselves, or for the contact: a person says which, and until then nothing
 * automatic leaves to either. What a contact wrote to many proves nothing of who answers it.
 */
export function placeInbound(message: MailMessage, facts: Facts): Placement {
  const senders = facts.holdersOf([message.fromAddress, ...message.replyTo]);
  const ancestors = ancestorsOf(message).map((id) => facts.mailsOf(id)).filter((mails) => mails.length > 0);
  const leads = [...ancestors.map((mails): Lead => ({ by: 'THREAD', mails })), ...tokensOf(message).map((id): Lead => ({ by: 'TOKEN', mails: facts.mailsOf(id) }))];
  const found = ofWriter(leads, senders) ?? ofAnother(message, leads, senders);
  if (!found) return { ...NOWHERE, about: ancestors.flat(), suggestions: [...share(senders), ...inThread(leads.map(({ mails }) => mails))] };
  const [contactId] = found.contactIds as [string];
  const about = [...found.about, ...ancestors.flat()].filter((mail) => mail.contactId === contactId);
  return { ...found, about: about.length ? about : bySubject(message, facts, contactId), isNewAddress: !senders.includes(contactId) };
}

type Mails = readonly KnownMail[];

/** Mails that a message refers to, and how. */
interface Lead {
  by: 'THREAD' | 'TOKEN';
  mails: Mails;
}

const tokensOf = ({ sentTo, copiedTo, findings }: MailMessage): string[] =>
  [...sentTo, ...copiedTo, ...findings.deliveredTo].flatMap((address) => tokenIn(address) ?? []);

/** Who wrote it is one of those who wrote or got what it refers to. */
function ofWriter(leads: readonly Lead[], senders: readonly string[]): Placement | null {
  const known = leads.map((lead) => ({ ...lead, writers: peopleOf(lead.mails).filter((id) => senders.includes(id)) }));
  const found = known.find(({ writers }) => writers.length === 1);
  return found ? { ...NOWHERE, contactIds: found.writers, by: found.by, about: found.mails } : null;
}

/** None of them wrote it: a stranger answers for whom we wrote to, and one click is theirs wherever it comes from. Old mail is nobody’s work. */
function ofAnother({ kind, isHistory }: MailMessage, leads: readonly Lead[], senders: string[]): Placement | null {
  const asked = leads.find(({ by, mails }) => peopleOf(mails).length === 1 && (by === 'TOKEN' || (kind !== 'LIST' && mails.some(({ isOurs }) => isOurs))));
  if (!asked || (senders.length && isHistory)) return byAddress(senders);
  return senders.length && kind !== 'UNSUBSCRIBE' ? null : { ...NOWHERE, contactIds: peopleOf(asked.mails), by: asked.by, about: asked.mails };
}

const byAddress = (senders: string[]): Placement | null =>
  senders.length === 1 ? { ...NOWHERE, contactIds: senders, by: 'ADDRESS' } : null;

/** Within one contact the subject tells the conversation. */
export function bySubject({ subject }: Pick<MailMessage, 'subject'>, facts: Facts, contactId: string): KnownMail[] {
  const asked = threadSubject(subject);
  return asked === null ? [] : facts.exchangedWith(contactId).filter((mail) => mail.isOurs && threadSubject(mail.subject) === asked);
}

/** Several on record have the sender's address: one of them it is. */
const share = (senders: readonly string[]): Suggestion[] =>
  senders.map((contactId) => ({ contactId, why: 'SAME_ADDRESS', isNewAddress: false }));

export const inThread = (mails: readonly Mails[]): Suggestion[] =>
  peopleOf(mails.flat()).map((contactId) => ({ contactId, why: 'SAME_THREAD', isNewAddress: true }));

const peopleOf = (mails: Mails): string[] => [...new Set(mails.flatMap(({ contactId }) => contactId ?? []))];
