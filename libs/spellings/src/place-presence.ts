import { normaliseUrl } from './normalise-url.js';
import type { PlatformPatterns } from './platforms.js';
import { presenceKey, profileOf, recognisePlatform, type RecognisedPlatform } from './recognise-platform.js';
import { quoted, refused, type Refusal } from './refusal.js';

/** What somebody says about where a contact speaks. */
export interface Whereabouts {
  platformKey?: string | null;
  handle?: string | null;
  url?: string | null;
  forum?: string | null;
  username?: string | null;
}

/** Where that is, in one spelling. */
export interface Place {
  platformKey: string;
  handle: string | null;
  url: string | null;
  forum: string | null;
  username: string | null;
  /** What two spellings of one presence share. */
  matchKey: string;
}

export type Misplaced = { error: Refusal & { field: keyof Whereabouts } };

/**
 * Tells the platform, the canonical address and the key of a presence. A platform that is given wins over the one
 * its URL looks like. Codes: NO_SUCH_PLATFORM, NOWHERE, NO_PLATFORM, NO_FORUM, BAD_HANDLE and those of a URL.
 */
export function placePresence(said: Whereabouts, platforms: readonly PlatformPatterns[]): Place | Misplaced {
  const platformKey = said.platformKey?.toUpperCase();
  if (platformKey && !platforms.some(({ key }) => key === platformKey)) return noSuchPlatform(platformKey, platforms);
  const asked = { ...said, platformKey };
  if (said.url) return atUrl(asked, said.url, platforms);
  if (isInForum(asked)) return inForum(asked);
  if (said.handle) return atHandle(asked, said.handle, platforms);
  return misplaced(
    'url',
    'NOWHERE',
    'nothing says where they speak.',
    'Give a url, a handle, or a forum and a username.',
  );
}

function atUrl(said: Whereabouts, url: string, platforms: readonly PlatformPatterns[]): Place | Misplaced {
  const found = recognisePlatform(url, platforms);
  if (!found) return { error: { field: 'url', ...urlError(url) } };
  const place = placed(said, { ...found, platform: isInForum(said) ? 'FORUM' : (said.platformKey ?? found.platform) });
  const name = said.username ?? said.handle;
  if (place.platformKey !== 'FORUM' || !name) return place;
  return { ...place, matchKey: presenceKey('FORUM', said.forum ?? hostOf(found.key), name) };
}

function inForum(said: Whereabouts): Place | Misplaced {
  const name = said.username ?? said.handle;
  if (!name)
    return misplaced('username', 'NOWHERE', 'nothing says who they are there.', 'Give their username or a url.');
  if (!said.forum) return misplaced('forum', 'NO_FORUM', `${quoted(name)} could be in any forum.`, 'Name the forum.');
  return placed(said, { platform: 'FORUM', key: presenceKey('FORUM', said.forum, name) });
}

function atHandle(said: Whereabouts, handle: string, platforms: readonly PlatformPatterns[]): Place | Misplaced {
  const { platformKey } = said;
  const found = platformKey ? profileOf(platformKey, handle, platforms) : elsewhere(handle, platforms);
  if (found) return placed(said, found);
  if (platformKey)
    return misplaced('handle', 'BAD_HANDLE', `${quoted(handle)} is not a handle.`, 'Write it like @name.');
  return misplaced(
    'platformKey',
    'NO_PLATFORM',
    `${quoted(handle)} could be anywhere.`,
    'Say which platform it is on.',
  );
}

/** `@name@instance` tells its platform; a bare name does not, even where it looks like a host. */
function elsewhere(handle: string, platforms: readonly PlatformPatterns[]): RecognisedPlatform | null {
  const found = handle.startsWith('@') ? recognisePlatform(handle, platforms) : null;
  return found?.platform === 'BLOG' ? null : found;
}

const isInForum = ({ platformKey, forum, username }: Whereabouts): boolean =>
  (platformKey ?? (forum || username ? 'FORUM' : '')) === 'FORUM';

const placed = (said: Whereabouts, found: RecognisedPlatform): Place => ({
  platformKey: found.platform,
  handle: found.handle ?? said.handle?.replace(/^@/, '') ?? null,
  url: found.url ?? null,
  forum: said.forum ?? null,
  username: said.username ?? null,
  matchKey: found.key,
});

const hostOf = (key: string): string => key.slice(0, key.search(/[/?]|$/));

function urlError(url: string): Refusal {
  const address = normaliseUrl(url);
  return 'error' in address
    ? address.error
    : refused('NOT_A_WEB_ADDRESS', `${quoted(url)} is not a web address.`, '').error;
}

const misplaced = (field: keyof Whereabouts, ...words: [string, string, string]): Misplaced => ({
  error: { field, ...refused(...words).error },
});

const noSuchPlatform = (key: string, platforms: readonly PlatformPatterns[]): Misplaced =>
  misplaced(
    'platformKey',
    'NO_SUCH_PLATFORM',
    `there is no platform ${quoted(key)}.`,
    `Choose ${platforms.map((one) => one.key).join(', ')}.`,
  );
