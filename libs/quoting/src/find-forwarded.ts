import { endOfHeaders, isForward, isSeparator, toldBy, type Told } from './header-block.js';
import { linesOf, nextWritten, type Line } from './line.js';
import { splitReply } from './split-reply.js';

/** Somebody else's message, passed on; what its headers say as they say it, null where they do not. */
export interface ForwardedText {
  from: string | null;
  sent: string | null;
  subject: string | null;
  words: string;
}

/**
 * The message that is passed on in a text; null where none is.
 * @param isPassedOn whether its subject says so: then headers alone begin it, which otherwise begin a quote
 */
export function findForwarded(text: string, isPassedOn: boolean): ForwardedText | null {
  const lines = linesOf(text.replace(/^ ?(?:> ?)+/gm, ''));
  for (let at = 0; at < lines.length; at++) {
    const begins = isForward(lines[at]) || (isPassedOn && isSeparator(lines[at]));
    const headersAt = begins ? nextWritten(lines, at + 1) : at;
    const end = headersAt < lines.length && (begins || isPassedOn) ? endOfHeaders(lines, headersAt) : null;
    if (end !== null) return forwarded(lines, headersAt, end);
  }
  return null;
}

function forwarded(lines: Line[], from: number, end: number): ForwardedText {
  const headers = lines.slice(from, end);
  const rest = lines.slice(end).map(({ text }) => text).join('\n').trim();
  return { from: valueOf(headers, 'FROM'), sent: valueOf(headers, 'SENT'), subject: valueOf(headers, 'SUBJECT'), words: splitReply(rest).words || rest };
}

/** At most 500 characters of it. */
function valueOf(headers: Line[], told: Told): string | null {
  const text = headers.find((line) => toldBy(line) === told)?.text ?? '';
  return text.slice(text.indexOf(':') + 1).replace(/^[*_\s]+|[*_\s]+$/g, '').slice(0, 500) || null;
}
