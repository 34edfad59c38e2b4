import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeBytes, storable } from './decode-text.js';
import { readHeaderBlock, type HeaderBlock } from './header-block.js';
import { lighten, type Lightened } from './lighten.js';
import { envelopeOf } from './message-envelope.js';
import type { MessagePart, ParsedMessage } from './parsed-message.js';
import { textOfHtml } from './text-of-html.js';

const LONGEST_TEXT = 1024 * 1024;

/** Takes a message apart. Never rejects: of what cannot be read the headers remain, and the rest as it stands. */
export async function parseMessage(source: Uint8Array): Promise<ParsedMessage> {
  const block = readHeaderBlock(source);
  const light = lighten(bodied(source, block));
  try {
    const email = await emailIn(readable(light.source));
    const parts = email.attachments.map((attachment) => partOf(attachment, light.sizes));
    const html = email.html ? capped(email.html) : null;
    const text = textOf(email, html) || textInParts(parts) || (html || parts.length > 0 ? '' : bodyOf(light));
    return { ...envelopeOf(block.headers), text, html, parts, problems: light.problems };
  } catch {
    return { ...headersOnly(block), text: bodyOf(light), problems: [...light.problems, 'Its structure cannot be read; its text stands as it came.'] };
  }
}

/** A charset that does not fit its bytes is not it: they are UTF-8 where they can be that. */
async function emailIn(source: Uint8Array): Promise<Email> {
  const email = await PostalMime.parse(source, OPTIONS);
  if (!isMangled(email)) return email;
  const other = await PostalMime.parse(declaredUtf8(source), OPTIONS);
  return isMangled(other) ? email : other;
}

const OPTIONS = { forceRfc822Attachments: true };
/** The sign that stands for bytes that are no characters. */
const isMangled = ({ text, html }: Email): boolean => `${text ?? ''}${html ?? ''}`.includes('\ufffd');

const CHARSET = /^(content-type:[^\n]{0,500}(?:\n[ \t][^\n]{0,500}){0,5}?charset ?= ?"?)[\w.:-]{1,40}/gim;

const declaredUtf8 = (source: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(source).toString('latin1').replace(CHARSET, '$1utf-8'), 'latin1');

/** What the headers of a message say, for one whose body may not be looked at. */
export const readEnvelope = (source: Uint8Array): ParsedMessage => headersOnly(readHeaderBlock(source));

const headersOnly = ({ headers }: HeaderBlock): ParsedMessage => ({ ...envelopeOf(headers), text: '', html: null, parts: [], problems: [] });

/** Without what an mbox or a slip put before the headers, and with the blank line that ends them. */
function bodied(source: Uint8Array, { from, to }: HeaderBlock): Uint8Array {
  if (to >= source.length || source[to] === 0x0a || source[to] === 0x0d) return source.subarray(from);
  return Buffer.concat([source.subarray(from, to), Buffer.from('\n'), source.subarray(to)]);
}

/** What names no charset is read as UTF-8: so it is made that where it is none. */
function readable(source: Buffer): Uint8Array {
  if (/charset/i.test(source.toString('latin1'))) return source;
  return Buffer.from(decodeBytes(source));
}

function textOf({ text = '' }: Email, html: string | null): string {
  const plain = capped(text.replace(/\r\n?/g, '\n'));
  return plain.trim() === '' && html ? textOfHtml(html) : plain;
}

/** Text of odd types, such as `text` or text/enriched, where there is no other. */
const textInParts = (parts: MessagePart[]): string =>
  parts.find(({ type, isAttachment }) => !isAttachment && /^text(?:$|\/(?!calendar|rfc822|csv|x-vcard|vcard))/.test(type))?.content ?? '';

/** Of a multipart message without its parts, or a source that is no message, all that follows the headers. */
function bodyOf({ source }: Lightened): string {
  const { to } = readHeaderBlock(source);
  return decodeBytes(source.subarray(to, to + LONGEST_TEXT)).replace(/\r\n?/g, '\n').trim();
}

function partOf(attachment: Attachment, sizes: Lightened['sizes']): MessagePart {
  const bytes = new Uint8Array(attachment.content as ArrayBuffer);
  const type = storable(attachment.mimeType).slice(0, 200);
  const isText = /^(?:text|message)(?:\/|$)|^application\/ics$/.test(type);
  return {
    type,
    filename: attachment.filename === null ? null : storable(attachment.filename).slice(0, 500),
    isAttachment: attachment.disposition === 'attachment',
    method: attachment.method === undefined ? null : storable(attachment.method).slice(0, 50),
    size: sizes.get(attachment.description ?? '') ?? bytes.length,
    content: isText ? capped(decodeBytes(bytes.subarray(0, LONGEST_TEXT))) : null,
  };
}

const capped = (text: string): string => storable(text.slice(0, LONGEST_TEXT));
