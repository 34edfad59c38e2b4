import type { MailMessage } from '#capture';
import { Channel, Direction, Nature, type NewInteraction } from '#interactions';
import { orderedId } from '#platform';
import type { Facts, KnownMail } from './facts.js';

const LONGEST_BODY = 200_000;
const MOST_RECIPIENTS = 200;
const LONGEST_DELAY_MS = 86_400_000;
const SECOND_MS = 1_000;

type Logged = NewInteraction & { id: string };

/** What a contact, or a machine of theirs, wrote. */
export function heard(message: MailMessage, contactId: string, nature: Nature, about: readonly KnownMail[], facts: Facts): Logged {
  return {
    ...written(message, contactId),
    ...{ direction: Direction.INBOUND, nature, happenedAt: heardAt(message, about, facts.now), inReplyToId: entryAmong(about, contactId) },
    memberId: facts.memberAt([...message.sentTo, ...message.copiedTo, ...message.findings.deliveredTo]),
    returnsOn: nature === Nature.AUTO_REPLY ? message.findings.returnsOn : null,
  };
}

/** What one of us wrote to a contact in a mail program of their own. */
export function told(message: MailMessage, contactId: string, about: readonly KnownMail[], facts: Facts): Logged {
  return {
    ...written(message, contactId),
    ...{ direction: Direction.OUTBOUND, nature: Nature.HUMAN, happenedAt: toldAt(message, about, facts.now) },
    ...{ memberId: facts.memberAt([message.fromAddress]), inReplyToId: entryAmong(about, contactId) },
  };
}

/** A mail of ours that came back. */
export function cameBack(message: MailMessage, mail: KnownMail, contactId: string, said: string | null, facts: Facts): Logged {
  return {
    ...written(message, contactId),
    ...{ body: message.participantsOnly ? null : said, direction: Direction.INBOUND, nature: Nature.BOUNCE, memberId: null, recipients: [...mail.to] },
    ...{ happenedAt: heardAt(message, [mail], facts.now), inReplyToId: entryAmong([mail], contactId) },
  };
}

/** Of what only its participants may read the log shows that it was, and nothing of what it says. */
function written({ subject, words, text, sentTo, copiedTo, participantsOnly, messageId, isHistory, findings }: MailMessage, contactId: string) {
  const body = [answerOf(findings.calendar), words ?? text].filter(Boolean).join('\n\n').slice(0, LONGEST_BODY);
  const recipients = [...sentTo, ...copiedTo].slice(0, MOST_RECIPIENTS);
  const texts = participantsOnly ? { subject: null, body: null } : { subject, body };
  return { id: orderedId(), contactId, channel: Channel.MAIL, recipients, messageId, isHistory, ...texts };
}

const answerOf = (calendar: MailMessage['findings']['calendar']): string | null =>
  calendar && `${calendar.answer ?? ''} ${calendar.summary ?? ''}`.trim();

export const entryAmong = (about: readonly KnownMail[], contactId: string): string | null =>
  about.find((mail) => mail.contactId === contactId && mail.entryId)?.entryId ?? null;

/**
 * When it was said, as its sender dates it. Of what comes now a date that cannot be is not believed: later than it came, more
 * than a day before, or before what it answers. Dates of mail, and of its coming, tell the second: machines answer within it.
 */
export function heardAt({ sentAt, receivedAt, isHistory }: Pick<MailMessage, 'sentAt' | 'receivedAt' | 'isHistory'>, about: readonly KnownMail[], now: Date): Date {
  if (isHistory) return earlier(sentAt, now);
  const isLate = receivedAt.getTime() - sentAt.getTime() > LONGEST_DELAY_MS;
  const after = about.filter(({ at, isOurs }) => isOurs && at > sentAt && at.getTime() < receivedAt.getTime() + SECOND_MS).map(({ at }) => at);
  const said = isLate || after.length ? receivedAt : sentAt;
  return earlier(after.reduce((one, other) => (one > other ? one : other), said), now);
}

/** When one of us said it: after what it answers, also within the second that dates of mail tell. */
export function toldAt({ sentAt, receivedAt }: Pick<MailMessage, 'sentAt' | 'receivedAt'>, about: readonly KnownMail[], now: Date): Date {
  const answered = about.filter(({ at, isOurs }) => !isOurs && at >= sentAt && at.getTime() < receivedAt.getTime() + SECOND_MS);
  return earlier(new Date(Math.max(sentAt.getTime(), ...answered.map(({ at }) => at.getTime() + 1))), now);
}

export const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
