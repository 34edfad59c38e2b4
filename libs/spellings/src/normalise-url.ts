import { cleanLine } from './clean-text.js';
import { type Normalised, quoted, refused } from './refusal.js';

export interface NormalisedUrl {
  /** The address to open: absolute, without fragment or tracking parameters. */
  url: string;
  /** What two spellings of one page share: no scheme, `www.`, default port, index page or trailing slash. */
  key: string;
}

/** What nearly all addresses look like: nothing in them to decode, resolve or drop. */
const PLAIN =
  /^https?:\/\/(?!xn--|[^/]*\.xn--)((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,63})((?:\/[\w~-][\w.~-]*)*\/?)$/;
const SCHEME = /^([a-z][a-z\d+.-]*):(?!\d+(?:[/?#]|$))/i;
const HOST = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+(?!\d+$)[a-z\d-]{2,63}$/;
const TRACKING = /^(?:utm_\w*|fbclid|gclid|dclid|msclkid|igshid|igsh|mc_[ce]id)$/i;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
const LONGEST = 2048;

/**
 * Reads a web address as people write it, with or without scheme. The path keeps its case; a `feed:` scheme is read
 * through. Codes: EMPTY, TOO_LONG, NOT_A_WEB_ADDRESS.
 */
export function normaliseUrl(raw: string): Normalised<NormalisedUrl> {
  if (raw.length > LONGEST) return faulty('TOO_LONG', raw, 'is too long for a web address');
  const plain = PLAIN.exec(raw);
  if (plain) return { url: plain[2] ? raw : `${raw}/`, key: keyOf(plain[1], plain[2], '') };
  const line = cleanLine(raw).replace(/^[\s"'<(«“]+|[\s"'>)»”,;]+$/g, '');
  if (line === '') return faulty('EMPTY', raw, 'is empty');
  const parsed = parse(line.replace(/^feed:(?:\/\/)?/i, ''));
  if (!parsed) return faulty('NOT_A_WEB_ADDRESS', raw, 'is not a web address');
  parsed.hash = '';
  if (parsed.search) dropTracking(parsed);
  return { url: parsed.href, key: keyOf(parsed.host, parsed.pathname, parsed.search) };
}

function parse(line: string): URL | null {
  const scheme = SCHEME.exec(line)?.[1].toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return null;
  const absolute = scheme ? line : `https://${line.replace(/^\/+/, '')}`;
  const parsed = urlOrNull(absolute);
  if (!parsed) return null;
  // A dot at the very end of a host is the root of the DNS, and means the same host.
  if (parsed.hostname.endsWith('.')) parsed.hostname = parsed.hostname.slice(0, -1);
  return HOST.test(parsed.hostname) && !parsed.username && !parsed.password ? parsed : null;
}

function urlOrNull(absolute: string): URL | null {
  try {
    return new URL(absolute);
  } catch {
    return null;
  }
}

function dropTracking(parsed: URL): void {
  const traces = [...parsed.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of traces) parsed.searchParams.delete(name);
  if (parsed.search === '') parsed.search = '';
}

function keyOf(host: string, pathname: string, search: string): string {
  const site = host.replace(/^www\.(?=[^.]+\.)/, '').replace(/:(?:80|443)$/, '');
  const path = pathname.includes('%') ? plainEscapes(pathname) : pathname;
  return site + path.replace(INDEX_PAGE, '').replace(/\/+$/, '') + search;
}

/** RFC 3986, 6.2.2: escapes in upper case, and none for characters that need none. */
const plainEscapes = (path: string): string =>
  path.replace(/%[\da-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });

const faulty = (code: string, raw: string, what: string): Normalised<never> =>
  refused(code, `${quoted(raw)} ${what}.`, 'Write it like https://example.org/page.');
