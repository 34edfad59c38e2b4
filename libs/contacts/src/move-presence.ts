import { type Misplaced, type Place, placePresence, type PlatformPatterns, recognisePlatform, type Whereabouts } from '#spellings';

/**
 * Where a presence is after a change of some of what was said. What was only read from an old address goes with
 * that address: a new URL brings its own platform and handle, a new handle its own URL.
 */
export function movePresence(
  now: Whereabouts,
  changes: Whereabouts,
  platforms: readonly PlatformPatterns[],
): Place | Misplaced {
  const read = now.url ? recognisePlatform(now.url, platforms) : null;
  const asked = { ...now, ...changes };
  if (changes.url !== undefined && changes.handle === undefined && read?.handle === now.handle) asked.handle = null;
  if (changes.url && changes.platformKey === undefined && read?.platform === now.platformKey) asked.platformKey = null;
  if (changes.handle && changes.url === undefined && read?.handle) asked.url = null;
  return placePresence(asked, platforms);
}
