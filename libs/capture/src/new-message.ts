import type { Understood } from '#understanding';
import { MailMessage } from './mail-message.entity.js';
import { addressKey, withoutDetail } from './our-addresses.js';
import { sentAt } from './sent-at.js';
import { usableId } from './shelf.js';
import type { Sighted } from './sighted.js';
import { storableValue } from './storable.js';

/** What is known where a message is stored. */
export interface Surroundings {
  workspaceId: string;
  /** Our addresses, and whose each of them is. */
  owners: Map<string, string[]>;
  /** Whose a mailbox is, by its id. */
  mailboxOwners: Map<string, string>;
  /** Who minds a message that only its participants may read, where no member wrote or received it. */
  minders: string[];
  storedAt: Date;
}

/** Every address a message went from and to, in the spelling all its spellings share. */
export function addressKeysOf({ from, replyTo, to, cc, bcc, deliveredTo }: Understood): string[] {
  const parties = [from, ...replyTo, ...to, ...cc, ...bcc].map((party) => party?.address);
  return [...new Set([...parties, ...deliveredTo].flatMap((address) => addressKey(address) ?? []))];
}

/** Of whom it brings words, or tells that mail did not reach them: the addresses of a report, and who wrote what is passed on. */
export function keysWithin({ classification, forwarded }: Understood): string[] {
  const addresses = [...classification.recipients.map(({ address }) => address), forwarded?.from?.address];
  return addresses.flatMap((address) => addressKey(address) ?? []);
}

/** Members who wrote or received it, or whose mailbox it was found in. */
export function participantsOf(keys: readonly string[], mailboxOwners: readonly string[], owners: Map<string, string[]>): string[] {
  const named = keys.flatMap((key) => owners.get(key) ?? owners.get(withoutDetail(key)) ?? []);
  return [...new Set([...named, ...mailboxOwners])];
}

/** The row of a message that nobody has seen yet. */
export function newMessage(key: string, understood: Understood, sighted: Sighted, participants: string[], around: Surroundings): MailMessage {
  const { from, classification, deliveredTo, forwarded, problems, contentHash, subject, words, text, attachments, size } = understood;
  const { kind, confidence, evidence, ...findings } = classification;
  const fromKey = addressKey(from?.address);
  return MailMessage.make(around.workspaceId, storableValue({
    ...{ key, messageId: usableId(understood.messageId), contentHash, subject, words, text, attachments, size, kind, confidence, evidence },
    ...{ inReplyTo: understood.inReplyTo, refersTo: understood.references },
    direction: fromKey && around.owners.has(fromKey) ? 'OUTBOUND' : 'INBOUND',
    ...{ fromAddress: from?.address ?? null, fromName: from?.name ?? null, fromKey },
    ...{ replyTo: addressesOf(understood.replyTo), sentTo: addressesOf(understood.to), copiedTo: addressesOf([...understood.cc, ...understood.bcc]) },
    ...{ receivedAt: sighted.receivedAt, sentAt: sentAt(understood.date, sighted.receivedAt), storedAt: around.storedAt },
    ...{ isHistory: sighted.isHistory, participantsOnly: sighted.participantsOnly ?? false, participants },
    findings: { ...findings, deliveredTo, forwarded: forwarded && plain(forwarded), problems },
    ...{ contactId: null, matchedBy: null, triage: 'NEW' as const, suggestions: [], interactionId: null, dispatchId: null },
    ...{ decidedAt: null, decidedById: null, version: 1 },
  }));
}

const addressesOf = (parties: Understood['to']): string[] => parties.flatMap(({ address }) => address ?? []);

const plain = ({ from, date, ...more }: NonNullable<Understood['forwarded']>) => ({
  ...{ ...more, fromAddress: from?.address ?? null, fromName: from?.name ?? null },
  sentAt: date && !Number.isNaN(date.getTime()) ? date.toISOString() : null,
});
