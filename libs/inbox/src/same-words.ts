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
  return alike(inner, own, facts).some(({ at }) => !isDated || isNear(at, inner.sentAt));
}

/** What one of us passed on came itself, later. */
export function passedOnBefore(message: MailMessage, own: string | null, facts: Facts): KnownMail | null {
  const isIt = ({ passedOn, at }: KnownMail) => passedOn && (isNear(at, message.sentAt) || (passedOn === 'UNDATED' && message.sentAt < at));
  return alike(message, own, facts).find(isIt) ?? null;
}

/** What the same person wrote in the same words. */
function alike({ words, contactId }: MailMessage, own: string | null, facts: Facts): KnownMail[] {
  const start = startOf(words);
  if (start === '' || !contactId) return [];
  return facts.exchangedWith(contactId).filter((mail) => !mail.isOurs && mail.entryId !== own && startOf(mail.words) === start);
}

const isNear = (one: Date, other: Date): boolean => Math.abs(one.getTime() - other.getTime()) < DAY_MS;
