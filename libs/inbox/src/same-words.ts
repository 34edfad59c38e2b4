import type { MailMessage } from '#capture';
import type { Facts, KnownMail } from './facts.js';
import { startOf } from './start-of.js';
import { writtenBy } from './written-by.js';

const DAY_MS = 86_400_000;

/**
 * A mail that one of us passes on may have come to another mailbox of ours itself.
 * @param own its entry, where it has one
 */
export function receivedItself(message: MailMessage, own: string | null, facts: Facts): boolean {
  const inner = writtenBy(message);
  const isDated = Boolean(inner.findings.forwarded?.sentAt);
  return findAlike(inner, own, facts, ({ at }) => !isDated || isNear(at, inner.sentAt)) !== null;
}

/** What one of us passed on came itself, later. */
export function passedOnBefore(message: MailMessage, own: string | null, facts: Facts): KnownMail | null {
  const isIt = ({ passedOn, at }: KnownMail) => Boolean(passedOn) && (isNear(at, message.sentAt) || (passedOn === 'UNDATED' && message.sentAt < at));
  return findAlike(message, own, facts, isIt);
}

/** The first that the same person wrote in the same words, of those that may be it. */
function findAlike({ words, contactId }: MailMessage, own: string | null, facts: Facts, mayBeIt: (mail: KnownMail) => boolean): KnownMail | null {
  const asked = contactId ? facts.exchangedWith(contactId).filter((mail) => !mail.isOurs && mail.entryId !== own && mayBeIt(mail)) : [];
  const start = asked.length ? startOf(words) : '';
  return (start !== '' && asked.find((mail) => startOf(mail.words) === start)) || null;
}

const isNear = (one: Date, other: Date): boolean => Math.abs(one.getTime() - other.getTime()) < DAY_MS;
