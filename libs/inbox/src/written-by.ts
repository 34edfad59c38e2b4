import type { MailMessage } from '#capture';

/**
 * The message as its author wrote it: of one that one of us forwarded to us, the one inside; of what a form of ours sent us, the
 * visitor's, whom Reply-To names. The thread is that of whoever passes it on.
 */
export function writtenBy(message: MailMessage): MailMessage {
  const { kind, findings } = message;
  if (kind !== 'OWN') return message;
  const inner = findings.forwarded ? forwarded(message, findings.forwarded) : fromForm(message);
  const alike = Object.assign(Object.create(Object.getPrototypeOf(message) as object) as MailMessage, message);
  return inner ? Object.assign(alike, inner, { direction: 'INBOUND', replyTo: [], inReplyTo: [], refersTo: [] }) : message;
}

function forwarded(message: MailMessage, inner: NonNullable<MailMessage['findings']['forwarded']>): Partial<MailMessage> {
  const { fromAddress, fromName, subject, words, kind, confidence, returnsOn, noMoreMail } = inner;
  const sentAt = new Date(inner.sentAt ?? message.sentAt);
  const findings = { ...message.findings, returnsOn, noMoreMail };
  return {
    ...{ fromAddress, fromName, words, kind, confidence, findings },
    ...{ subject: subject ?? message.subject, sentAt: sentAt < message.sentAt ? sentAt : message.sentAt },
  };
}

const fromForm = ({ replyTo: [fromAddress] }: MailMessage): Partial<MailMessage> | null =>
  fromAddress ? { fromAddress, fromName: null, kind: 'PERSON' } : null;
