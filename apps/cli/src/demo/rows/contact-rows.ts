import { normaliseAddress, normaliseTags, placePresence, PLATFORMS, sortName } from '#spellings';
import { DAY_MS, dateOf } from '../calendar.js';
import type { Cast, Player } from '../cast.js';
import type { Person, Place, Verdict } from '../people/person.js';
import { NICHE_KEYS } from '../team.js';
import type { Row } from './insert-rows.js';

/** When we came to know somebody, and when we decided about them. */
const knownAt = ({ now }: Cast, { person }: Player): Date => new Date(now.getTime() - person.knownDaysAgo * DAY_MS);

/** Whoever was turned down was known for a while first; the others were read for a week. */
export const decidedDaysAgo = ({ knownDaysAgo }: Person, [state]: Verdict): number =>
  state === 'REJECTED' ? Math.round(knownDaysAgo * 0.4) : Math.max(0, knownDaysAgo - 7);

export function contactRow(cast: Cast, player: Player, leftAloneAt: Date | null): Row {
  const { person, id } = player;
  const { name, firstName = null, lastName = null, owner } = person;
  const at = knownAt(cast, player);
  return {
    ...{ workspace_id: cast.workspaceId, id, name, first_name: firstName, last_name: lastName },
    sort_name: sortName({ name, firstName: firstName ?? undefined, lastName: lastName ?? undefined }),
    ...traitsOf(person),
    owner_id: owner ? cast.memberIds[owner] : null,
    ...{ notes: person.notes ?? null, source: person.source ?? null, known_on: dateOf(at) },
    ...{ do_not_contact_at: leftAloneAt, do_not_contact_reason: leftAloneAt && person.leaveAlone },
    // The first letter of all tells where we have their address from.
    informed_at: person.temper === 'STRANGER' ? null : new Date(at.getTime() + 5 * DAY_MS),
    ...{ created_at: at, updated_at: leftAloneAt ?? at },
  };
}

const traitsOf = (person: Person): Row => ({
  kinds: person.kinds,
  language: person.language === undefined ? 'fr' : person.language,
  form_of_address: person.form ?? 'VOUS',
  gender: person.gender ?? 'UNKNOWN',
  country: person.country ?? 'FR',
  region: person.region ?? null,
  city: person.city ?? null,
  time_zone: person.timeZone ?? 'Europe/Paris',
  tier: person.tier ?? 'NICHE',
  tags: normaliseTags(person.tags ?? []),
});

export function addressRows(cast: Cast, player: Player): Row[] {
  const { addresses = [], bounced = [] } = player.person;
  const row = (typed: string, more: Row): Row => {
    const found = normaliseAddress(typed);
    if ('error' in found) throw new Error(`${typed}: ${found.error.reason}`);
    return { ...owned(cast, player), address: found.display, key: found.key, ...more };
  };
  return inOrder([
    ...addresses.map((typed, index) => row(typed, { is_primary: index === 0, state: 'VALID' })),
    ...bounced.map((typed) => row(typed, { is_primary: false, state: 'BOUNCED' })),
  ]);
}

export const presenceRows = (cast: Cast, player: Player): Row[] =>
  inOrder(player.person.places.map((place) => ({ ...owned(cast, player), ...placeRow(place, player.person) })));

/** A place as it is kept, and as templates speak of it. */
export interface Placed {
  platform: string;
  platformKey: string;
  title: string | null;
  url: string | null;
  handle: string | null;
  forum: string | null;
  username: string | null;
  language: string | null;
  matchKey: string;
}

/** Only addresses under reserved domains are kept: a made-up handle must not open a real person's profile. */
export function placed(place: Place, { language: spoken = 'fr' }: { language?: string | null }): Placed {
  const found = placePresence({ ...place, platformKey: place.platform }, PLATFORMS);
  if ('error' in found) throw new Error(`${place.platform}: ${found.error.reason}`);
  const url = found.url && new URL(found.url).hostname.endsWith('.example') ? found.url : null;
  const platform = PLATFORMS.find(({ key }) => key === found.platformKey)!.name;
  return { ...found, platform, url, title: place.title ?? null, language: place.language ?? spoken };
}

function placeRow(place: Place, person: Person): Row {
  const { platformKey, handle, url, title, language, forum, username, matchKey } = placed(place, person);
  return {
    ...{ platform_key: platformKey, handle, url, feed_url: url && title ? `${url}feed.xml` : null, title, language },
    ...{ tone_note: place.tone ?? null, audience_size: place.audience ?? null, forum, username },
    ...{ post_count: place.posts ?? null, welcomes_brands: place.welcomesBrands ?? null, match_key: matchKey },
  };
}

export const vettingRows = (cast: Cast, player: Player): Row[] =>
  NICHE_KEYS.flatMap((key) => {
    const verdict = player.person.niches[key];
    if (!verdict) return [];
    const { created_at: _, ...own } = owned(cast, player);
    return [{ ...own, niche_id: cast.nicheIds[key], ...verdictRow(cast, player, verdict) }];
  });

function verdictRow(cast: Cast, { person }: Player, verdict: Verdict): Row {
  const [state, reason = null] = verdict;
  const decided_at = new Date(cast.now.getTime() - decidedDaysAgo(person, verdict) * DAY_MS);
  return { state, reason, decided_at, member_id: person.owner ? cast.memberIds[person.owner] : null };
}

/** Noted one after the other, so that they are listed as they were told. */
const inOrder = (rows: Row[]): Row[] =>
  rows.map((row, index) => ({ ...row, created_at: new Date((row['created_at'] as Date).getTime() + index) }));

/** The start of a row that belongs to a contact. */
function owned(cast: Cast, player: Player): Row {
  return { workspace_id: cast.workspaceId, id: player.draw.uuid(), contact_id: player.id, created_at: knownAt(cast, player) };
}
