import { decodeWords } from 'postal-mime';
import { headerNamed, messageIdsIn, type ParsedMessage } from '#mime';
import { addressesIn } from './address-in.js';
import type { Original } from './report.js';

const ATTACHED =
  /^(?:message\/(?:rfc822|global|partial|news)|text\/rfc822-headers?|message\/rfc822-headers?|message\/global-headers)$/;
const LONGEST_HEADERS = 64_000;

/** What the attached or quoted original says of itself: its headers, wherever they begin. */
export function originalOf(message: ParsedMessage, notice: string, quoted: string): Original | null {
  const attached = message.parts.find(({ type, content }) => content !== null && ATTACHED.test(type));
  const told = headersOf(attached?.content ?? '') ?? headersOf(quoted) ?? headersOf(notice);
  const messageId = told?.messageId ?? answeredBy(message);
  return messageId || told ? { subject: null, to: null, ...told, messageId } : null;
}

/** A notice that returns nothing may say in its headers which message it is about. */
const answeredBy = (message: ParsedMessage): string | null =>
  messageIdsIn(headerNamed(message, 'x-original-message-id') ?? '').at(0) ?? message.inReplyTo.at(0) ?? null;

function headersOf(text: string): Original | null {
  const head = text
    .slice(0, LONGEST_HEADERS)
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]{1,40}(?=\S)/g, ' ');
  const messageId = /<[^<>\s]{1,250}>/.exec(field(head, 'message-id') ?? '')?.[0] ?? null;
  const [subject, to] = [field(head, 'subject'), field(head, 'to')];
  if (!messageId && !subject && !to) return null;
  return {
    messageId,
    subject: subject && decodeWords(subject).slice(0, 500),
    to: (to && addressesIn(decodeWords(to)).at(0)) || null,
  };
}

const field = (head: string, name: string): string | null =>
  new RegExp(`^>?[ \\t]{0,4}${name}:[ \\t]{0,8}(\\S[^\\n]{0,2000})$`, 'im').exec(head)?.[1].trim() ?? null;
