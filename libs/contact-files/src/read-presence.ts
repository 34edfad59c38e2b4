import { type Normalised, type PlatformPatterns, profileOf, quoted, recognisePlatform, refused } from '#spellings';
import type { ImportedPresence } from './imported-contact.js';

/** What a file says of one presence; `place` is an address or a handle, whichever it turns out to be. */
export interface SaidPresence {
  platform?: string;
  place: string;
}

/** Written as an address, and not a name that happens to have a dot in it, such as "marie.cuisine". */
const ADDRESS_LIKE = /^(?:[a-z]+:|www\.)|\//i;

/**
 * Finds out where somebody speaks. The platform that an address shows wins over the one the file says.
 * Code: NOT_A_PRESENCE.
 */
export function readPresence(said: SaidPresence, platforms: readonly PlatformPatterns[]): Normalised<ImportedPresence> {
  const { platform, place } = said;
  const shown = recognisePlatform(place, platforms);
  if (shown && (!platform || shown.platform !== 'BLOG')) return shown;
  const profile = platform && !ADDRESS_LIKE.test(place) ? profileOf(platform, place, platforms) : null;
  if (profile?.url) return profile;
  if (shown && platform) return { ...shown, platform };
  if (profile) return profile;
  return refused('NOT_A_PRESENCE', `${quoted(place)} is neither a web address nor a name on a platform.`,
    'Write it like https://example.org/blog, or like @name in a column named after the platform.');
}
