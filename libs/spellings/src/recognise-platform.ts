import { cleanLine } from './clean-text.js';
import { foldText } from './fold-text.js';
import { normaliseUrl } from './normalise-url.js';
import { indexOf } from './platform-index.js';
import type { PlatformPatterns } from './platforms.js';

/** Where somebody speaks, as far as an address or a handle tells. */
export interface RecognisedPlatform {
  platform: string;
  handle?: string;
  /** The profile's canonical address, or the address as given where only its host is known. */
  url?: string;
  /** What two spellings of this presence share. */
  key: string;
}

const NAME = '[^\\s/?#@:,;<>"\']{1,100}';
const HANDLE = new RegExp(`^@?(${NAME}(?:@${NAME})?)$`);
const FEDIVERSE = new RegExp(`^@${NAME}@(?:[\\w-]+\\.)+[\\w-]+$`);

/**
 * Tells the platform of a web address, of `@name@instance` or of `@name.bsky.social`. Any other web address is a blog;
 * null for what is neither: a bare `@name` could be anywhere.
 */
export function recognisePlatform(raw: string, platforms: readonly PlatformPatterns[]): RecognisedPlatform | null {
  const text = cleanLine(raw.slice(0, 3000));
  if (FEDIVERSE.test(text)) return profileOf('MASTODON', text, platforms);
  const address = normaliseUrl(text.replace(/^@(?=[^@]+\.bsky\.social$)/i, ''));
  if ('error' in address) return null;
  const cut = address.key.search(/[/?]|$/);
  const found = indexOf(platforms).find(address.key.slice(0, cut), address.key.slice(cut));
  if (!found) return { platform: 'BLOG', ...address };
  const { platform, handle, key } = found;
  return handle && key ? { platform, handle, url: openable(key), key } : { platform, ...address };
}

/** The profile of `name` or `@name` on a platform; without an address where the platform has no single place for it. */
export function profileOf(
  platform: string,
  rawHandle: string,
  platforms: readonly PlatformPatterns[],
): RecognisedPlatform | null {
  const name = HANDLE.exec(cleanLine(rawHandle.slice(0, 300)))?.[1];
  if (!name) return null;
  const place = indexOf(platforms).place(platform, name);
  if (!place) return { platform, handle: name, key: presenceKey(platform, name) };
  return { platform, handle: name, url: openable(place.key), key: place.key };
}

/** The key of a presence that has no address, such as a pseudonym in a forum. */
export const presenceKey = (platform: string, ...words: (string | undefined)[]): string =>
  foldText([platform, ...words.filter(Boolean)].join(':'));

const openable = (key: string): string => `https://${key}${key.includes('/') ? '' : '/'}`;
