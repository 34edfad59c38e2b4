import { domainToASCII } from 'node:url';
import { cleanLine } from './clean-text.js';
import { type Normalised, quoted, refused } from './refusal.js';

export interface NormalisedAddress {
  /** As it is shown and written to: the local part as typed, the domain in lower case. */
  display: string;
  /** What two spellings of one mailbox share: lower case, domain in ASCII (IDNA). */
  key: string;
  /** The name in `Name <address>`, when there was one. */
  name?: string;
}

/** What nearly all addresses look like; they need no further look. */
const PLAIN = /^(?=.{6,254}$)[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;
/** RFC 5322 dot-atom, with the letters of RFC 6531; a quoted local part is legal and nobody has one by choice. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d][a-z\d-]{0,61}[a-z\d]$/;
const NAME = /^[\p{L}\p{M}\p{N}.-]+$/u;
const WRAPPING = /^[\s"'`«»“”‘’<>([{]+|[\s"'`«»“”‘’<>)\]},;:.]+$/g;
/** RFC 5321: 64 octets before the @, 254 in all; anything longer than this is not one address. */
const LONGEST = 1000;

/**
 * Reads one e-mail address as people and programs write it: `Marie <m@example.org>`, `mailto:`, quotes, odd spaces,
 * a trailing dot, accents in the domain. Codes: EMPTY, TOO_LONG, NO_AT_SIGN, BAD_LOCAL_PART, BAD_DOMAIN.
 */
export function normaliseAddress(raw: string): Normalised<NormalisedAddress> {
  if (raw.length > LONGEST) return faulty('TOO_LONG', raw, 'is too long for an e-mail address');
  const line = cleanLine(raw);
  if (PLAIN.test(line) && line.indexOf('@') <= 64) return plainAddress(line);
  if (line === '') return faulty('EMPTY', raw, 'is empty');
  const angle = /^(.*)<([^<>]*)>[^<>]*$/.exec(line);
  const address = assemble(raw, unwrap(angle ? angle[2] : line));
  const name = angle?.[1].replace(/^[\s"']+|[\s"']+$/g, '');
  return name && !('error' in address) ? { ...address, name } : address;
}

function assemble(raw: string, bare: string): Normalised<NormalisedAddress> {
  const at = bare.lastIndexOf('@');
  if (at < 1) return faulty('NO_AT_SIGN', raw, 'has no name before an @ sign');
  const [local, domain] = [bare.slice(0, at), bare.slice(at + 1).toLowerCase()];
  if (!LOCAL.test(local) || Buffer.byteLength(local) > 64)
    return faulty('BAD_LOCAL_PART', raw, 'is not spelt like an address before the @ sign');
  const ascii = NAME.test(domain) ? domainToASCII(domain) : '';
  if (!DOMAIN.test(ascii) || local.length + ascii.length > 253)
    return faulty('BAD_DOMAIN', raw, 'has no real domain after the @ sign');
  return { display: `${local}@${domain}`, key: `${local.toLowerCase()}@${ascii}` };
}

function plainAddress(line: string): NormalisedAddress {
  const at = line.indexOf('@');
  const domain = line.slice(at).toLowerCase();
  return { display: line.slice(0, at) + domain, key: line.slice(0, at).toLowerCase() + domain };
}

const unwrap = (text: string): string =>
  text
    .replace(WRAPPING, '')
    .replace(/^mailto:\s*/i, '')
    .replace(/\?(?:subject|body|cc|bcc)=.*$/i, '')
    .replace(/\s*@\s*/g, '@');

const faulty = (code: string, raw: string, what: string): Normalised<never> =>
  refused(code, `${quoted(raw)} ${what}.`, 'Write it like name@example.org.');
