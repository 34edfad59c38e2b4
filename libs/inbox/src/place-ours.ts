import type { MailMessage } from '#capture';
import type { Facts, KnownMail } from './facts.js';
import { ancestorsOf } from './message-ids.js';
import { bySubject } from './place-inbound.js';
import { NOWHERE, type Placement } from './placement.js';
import { startOf } from './start-of.js';
import { threadSubject } from './subjects.js';
import { writtenBy } from './written-by.js';

/** What one of us wrote: the copy of what left through us, or a mail of their own to contacts. */
export type Ours =
  /** It is in the log already. */
  | { copyOf: KnownMail }
  | { placement: Placement }
  /** One of us, or a form of ours, sends us what somebody else wrote. */
  | { isPassedOn: true };

/** @param message of a sender who is one of us */
export function placeOurs(message: MailMessage, facts: Facts): Ours {
  const copyOf = itself(message, facts) ?? echoOf(message, facts);
  if (copyOf) return { copyOf };
  const others = outsiders(message, facts);
  return !others.length && isPassedOn(message, facts) ? { isPassedOn: true } : { placement: placeOwn(message, facts, others) };
}

/** Not what one of us wrote, whom some programs name without an address. */
function isPassedOn(message: MailMessage, facts: Facts): boolean {
  const { fromAddress, fromName } = writtenBy(message);
  return fromAddress ? !facts.isOurs(fromAddress) : !fromName || fromName !== message.fromName;
}

/** Whom it went to beside ourselves. */
const outsiders = ({ sentTo, copiedTo }: MailMessage, facts: Facts): string[] => [...sentTo, ...copiedTo].filter((one) => !facts.isOurs(one));

function placeOwn(message: MailMessage, facts: Facts, others: readonly string[]): Placement {
  const ancestors = ancestorsOf(message).flatMap((id) => facts.mailsOf(id));
  const inThread = [...new Set(ancestors.flatMap(({ contactId }) => contactId ?? []))];
  const recipients = [...new Set(others.flatMap((address) => holderOf(address, facts, inThread) ?? []))];
  if (recipients.length) {
    const about = [...ancestors, ...recipients.flatMap((id) => bySubject(message, facts, id))];
    return { ...NOWHERE, contactIds: recipients, by: ancestors.some(({ contactId }) => recipients.includes(contactId!)) ? 'THREAD' : 'ADDRESS', about };
  }
  // To an address of theirs that nobody noted, or to whoever answered for them.
  return others.length && inThread.length === 1 ? { ...NOWHERE, contactIds: inThread, by: 'THREAD', about: ancestors } : NOWHERE;
}

/** One person on record twice gets one entry: under the name of the thread, else the first. */
function holderOf(address: string, facts: Facts, inThread: readonly string[]): string | null {
  const holders = facts.holdersOf([address]);
  return holders.find((id) => inThread.includes(id)) ?? holders[0] ?? null;
}

const itself = ({ messageId }: MailMessage, facts: Facts): KnownMail | null =>
  (messageId && facts.mailsOf(messageId).find(({ isOurs, entryId, dispatchId }) => isOurs && (entryId || dispatchId))) || null;

/** What left through us comes back under another Message-ID, where a server forwards or rewrites it. */
function echoOf(message: MailMessage, facts: Facts): KnownMail | null {
  const words = startOf(message.text);
  const subject = threadSubject(message.subject);
  const sent = [...message.sentTo, ...message.copiedTo].flatMap((address) => facts.sentTo(facts.key(address) ?? ''));
  return sent.find((mail) => mail.dispatchId && words !== '' && startOf(mail.words) === words && threadSubject(mail.subject) === subject) ?? null;
}
