import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { checkHeaders } from './mail-header.js';
import { bodyText, headerText } from './header-text.js';
import { checkAddress, wireAddress, type MailAddress } from './mail-address.js';
import { isMessageId, isReferredMessageId } from './message-id.js';
import { UnsendableMessage } from './unsendable-message.js';
import { writeMime } from './write-mime.js';

/** What a message says, before it is encoded. */
export interface OutgoingMessage {
  messageId: string;
  date: Date;
  from: MailAddress;
  to: MailAddress[];
  replyTo?: MailAddress | null;
  subject: string;
  text: string;
  html?: string | null;
  attachments?: Attachment[];
  /** Message-IDs, with their angle brackets. */
  inReplyTo?: string | null;
  references?: string[];
  /** Further headers, such as List-Unsubscribe; those the message has by itself are refused. */
  headers?: Record<string, string>;
}

/** A file that travels with a message. */
export interface Attachment {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** A message ready to leave: the exact bytes, and whom to hand them to. */
export interface ComposedMessage {
  messageId: string;
  source: Buffer;
  envelope: { from: string; to: string[] };
}

const LONGEST_SUBJECT = 500;

/**
 * Writes the message as RFC 5322 and RFC 2045 want it: text, and HTML as its alternative, in CRLF lines.
 * The same message gives the same bytes. Throws UnsendableMessage that names the field.
 */
export async function composeMessage(message: OutgoingMessage): Promise<ComposedMessage> {
  check(message);
  const composed = new MailComposer(contentsOf(message)).compile();
  const source = writeMime(composed);
  const envelope = { from: wireAddress(message.from.address), to: message.to.map(({ address }) => wireAddress(address)) };
  return { messageId: message.messageId, source, envelope };
}

const contentsOf = (message: OutgoingMessage): MailComposer.Options => ({
  messageId: message.messageId,
  date: message.date,
  from: named(message.from),
  to: message.to.map(named),
  replyTo: message.replyTo ? [named(message.replyTo)] : undefined,
  subject: headerText(message.subject),
  text: bodyText(message.text),
  html: message.html ? bodyText(message.html) : undefined,
  attachments: (message.attachments ?? []).map(attached),
  inReplyTo: message.inReplyTo ?? undefined,
  references: message.references?.length ? message.references : undefined,
  headers: Object.entries(message.headers ?? {}).map(([key, value]) => ({ key, value: headerText(value) })),
  baseBoundary: createHash('sha256').update(message.messageId).digest('hex').slice(0, 32),
  newline: 'win',
  disableFileAccess: true,
  disableUrlAccess: true,
});

const attached = ({ name, mediaType, content }: Attachment) => ({
  ...{ filename: headerText(name), contentType: mediaType, content },
  contentDisposition: 'attachment' as const,
});

const named = ({ name, address }: MailAddress): { name: string; address: string } => ({
  name: headerText(name ?? ''),
  address,
});

function check(message: OutgoingMessage): void {
  if (!isMessageId(message.messageId)) throw new UnsendableMessage('messageId', 'write it like <unique@example.org>.');
  if (Number.isNaN(message.date.getTime())) throw new UnsendableMessage('date', 'is not a date.');
  checkAddress('from', message.from);
  if (message.to.length === 0) throw new UnsendableMessage('to', 'nobody would get this message; add an address.');
  message.to.forEach((recipient) => checkAddress('to', recipient));
  if (message.replyTo) checkAddress('replyTo', message.replyTo);
  checkThread(message);
  checkWords(message);
  checkHeaders(message.headers ?? {});
}

function checkThread({ inReplyTo, references = [] }: OutgoingMessage): void {
  const refuse = (field: string): never => {
    throw new UnsendableMessage(field, 'is not a Message-ID; leave it out or write it like <unique@example.org>.');
  };
  if (inReplyTo && !isReferredMessageId(inReplyTo)) refuse('inReplyTo');
  if (!references.every(isReferredMessageId)) refuse('references');
}

function checkWords({ subject, text }: OutgoingMessage): void {
  const { length } = headerText(subject);
  if (length === 0) throw new UnsendableMessage('subject', 'is empty; write one.');
  if (length > LONGEST_SUBJECT)
    throw new UnsendableMessage('subject', `has ${length} characters; shorten it to ${LONGEST_SUBJECT}.`);
  if (bodyText(text).trim() === '') throw new UnsendableMessage('text', 'is empty; write something.');
}
