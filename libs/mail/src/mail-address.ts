import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { UnsendableMessage } from './unsendable-message.js';

/** Someone a message is from or to. The name is what their mail program shows. */
export interface MailAddress {
  address: string;
  name?: string | null;
}

/** RFC 5322 atext with dots, and the letters RFC 6531 adds. No quoted local part: nobody has one by choice. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}$/u;
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/**
 * Whether the text is exactly one e-mail address, so that it cannot smuggle a second recipient or a header.
 * Accents are welcome on both sides of the @ (IDNA, RFC 6531). At most 254 octets (RFC 5321 4.5.3.1).
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && LOCAL.test(local) && Buffer.byteLength(text) <= 254 && asciiDomain(domain) !== null;
}

/** The domain as it travels (IDNA, lower case), or null when it is not one. */
export function asciiDomain(domain: string): string | null {
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : '';
  return DOMAIN.test(ascii) && ascii.length <= 253 && !isIP(ascii) ? ascii : null;
}

/** An address as SMTP carries it: the domain in ASCII. Letters beyond ASCII before the @ need SMTPUTF8 and stay. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = asciiDomain(address.slice(at + 1));
  return domain === null ? address : `${address.slice(0, at)}@${domain}`;
}

/** Throws UnsendableMessage that names the field when the address is not one. */
export function checkAddress(field: string, { address }: MailAddress): void {
  if (isMailAddress(address)) return;
  throw new UnsendableMessage(field, `${JSON.stringify(address)} is no address. Write it like name@example.org.`);
}
