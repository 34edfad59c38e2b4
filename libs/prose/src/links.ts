import { hostFault, type HostFault } from './host-fault.js';
import type { Passage } from './passage.js';
import type { Span } from './span.js';

export type LinkFault = HostFault | 'SCHEME' | 'SPACE' | 'GLUED' | 'MAILTO' | 'ESCAPE';

/** A web or mail address as it is written. */
export interface Link extends Span {
  url: string;
  /** In lower case, without www; null where none can be read. */
  host: string | null;
  fault: LinkFault | null;
}

/** Endings that mail programs know, so that "fournil.example/offer" becomes a link; photo.jpg and etc.Alors do not. */
const ENDING =
  '(?:[a-z]{2}|com|net|org|info|biz|app|dev|blog|shop|store|site|online|website|page|link|club|news|press|media|studio|' +
  'agency|paris|bzh|bio|food|cafe|kitchen|recipes|example|test)';
const BARE = `[\\p{L}\\d-]{2,63}(?:\\.[\\p{L}\\d-]{2,63}){0,3}\\.${ENDING}(?=\\/)`;
const BARE_ADDRESS = new RegExp(`^${BARE}`, 'iu');
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\d@._/-])(?:[a-z]{2,10}:\\/{1,3}|https?(?::(?=\\S)|\\/\\/)|www\\.|mailto:|${BARE})\\S*`,
  'giu',
);
/** Most letters hold no link; this tells at once. */
const SIGN_OF_ONE = /:\/|\/\/|www\.|mailto:|https?:|\.[a-z]{2,7}\//;
const SIGN = /\/|www\.|mailto:|https?:/gi;
const WHOLE = /^(?<scheme>[a-z]+:\/\/)?(?:[^/?#@\s]{1,80}@)?(?<host>[^/?#:]*)(?<port>:[^/?#]*)?(?<rest>.*)$/isu;
/** What no address holds unescaped, and a second address in the first. */
const NOT_IN_A_LINK = /[«»“”<>"{}|\\^`…]|[),;.!]https?:\/\/|\)[.,;]\p{Lu}/u;
const MAIL = /^mailto:[^@\s?]{1,64}@(?<host>[^@\s?]{1,255})(?:\?.*)?$/iu;

/**
 * Every link of a text, with what is wrong in its spelling; nothing is fetched. The point, comma or bracket behind it is
 * not part of it.
 */
export function linksIn({ text, plain }: Passage): Link[] {
  if (!SIGN_OF_ONE.test(plain)) return [];
  return suspects(text).flatMap(({ start, end }) => linksInWord(text, text.slice(start, end), start));
}

/** The words that may hold a link. The pattern itself is slow: most words need not be asked. */
function suspects(text: string): Span[] {
  const words: Span[] = [];
  for (let sign = signFrom(text, 0); sign >= 0; sign = signFrom(text, words.at(-1)!.end)) {
    let [start, end] = [sign, sign];
    while (start > (words.at(-1)?.end ?? 0) && !isSpace(text[start - 1])) start--;
    while (end < text.length && !isSpace(text[end])) end++;
    words.push({ start, end });
  }
  return words;
}

function signFrom(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? -1;
}

const isSpace = (character: string): boolean => /\s/.test(character);

const linksInWord = (text: string, word: string, at: number): Link[] =>
  Array.from(word.matchAll(CANDIDATE), (match) => {
    const url = trimmed(match[0]);
    const start = at + match.index;
    return { start, end: start + url.length, url, ...linkVerdict(url, text[start + url.length]) };
  });

/** The host of one address and what is wrong with how it is written; `next` is what follows it in the text. */
export function linkVerdict(url: string, next = ''): Pick<Link, 'host' | 'fault'> {
  if (/^mailto:/i.test(url)) {
    const host = MAIL.exec(url)?.groups?.host;
    return { host: host?.toLowerCase() ?? null, fault: host && !hostFault(host) ? null : 'MAILTO' };
  }
  const { scheme, host = '', port, rest = '' } = WHOLE.exec(url)?.groups ?? {};
  if (!isWebScheme(url, scheme)) return { host: null, fault: 'SCHEME' };
  if (!host) return { host: null, fault: /\s/.test(next) ? 'SPACE' : 'HOST' };
  const site = host.toLowerCase().replace(/^www\./, '');
  return { host: site, fault: addressFault(url, site, port, rest) };
}

const isWebScheme = (url: string, scheme: string | undefined): boolean =>
  scheme ? /^https?:\/\/$/i.test(scheme) && !/^https?:\/\/\//i.test(url) : /^www\./i.test(url) || BARE_ADDRESS.test(url);

function addressFault(url: string, host: string, port: string | undefined, rest: string): LinkFault | null {
  if (NOT_IN_A_LINK.test(url)) return 'GLUED';
  if (port !== undefined && !/^:\d{1,5}$/.test(port)) return 'HOST';
  if (/%(?![\da-f]{2})/i.test(rest)) return 'ESCAPE';
  return hostFault(host);
}

/** Without the punctuation of the sentence around it; a closing bracket stays where one was opened. */
function trimmed(candidate: string): string {
  const around = candidate.includes('(') ? AROUND : `${AROUND})`;
  let end = candidate.length;
  while (end > 0 && around.includes(candidate[end - 1])) end--;
  const bare = candidate.slice(0, end);
  return /^(?:https?|mailto)$/i.test(bare) ? candidate : bare;
}

const AROUND = '.,;:!?\'"’”»…]>*_';
