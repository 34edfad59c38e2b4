import { UnsendableMessage } from './unsendable-message.js';

export interface MailHeader {
  name: string;
  value: string;
}

/** RFC 5322 ftext: visible ASCII but the colon. */
const NAME = /^[!-9;-~]{1,76}$/;
/** Written from the message itself, or by the servers it passes: given twice, each reader would see another message. */
const RESERVED = [
  /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|mime-version|content-.*)$/i,
  /^(?:return-path|received|dkim-signature|arc-.*|authentication-results|resent-.*)$/i,
];

/** Throws UnsendableMessage for a header nobody may add by hand. Values are cleaned when they are written. */
export function checkHeaders(headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!NAME.test(name)) throw new UnsendableMessage('headers', `${JSON.stringify(name)} is not a header name.`);
    if (RESERVED.some((names) => names.test(name)))
      throw new UnsendableMessage('headers', `${name} is written from the message; leave it out.`);
    if (typeof value !== 'string') throw new UnsendableMessage('headers', `the value of ${name} must be a text.`);
  }
}

/** The header block of a source, unfolded (RFC 5322 2.2.3), in its order. */
export function readHeaders(source: Buffer): MailHeader[] {
  const block = source.subarray(0, source.indexOf('\r\n\r\n')).toString();
  return block
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    });
}
