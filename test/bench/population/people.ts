import { searchText } from '#spellings';
import type { Draw } from './draw.js';
import { FIRST_NAMES, LAST_NAMES, THEMES } from './words.js';

/** A row of COPY's text format: null is absent, a list is an array of plain words. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Record<string, Cell>;

export interface Person {
  contact: Row;
  addresses: Row[];
  presences: Row[];
  vettings: Row[];
}

export const FIRST_DAY = Date.UTC(2023, 10, 1);
export const LAST_DAY = Date.UTC(2026, 9, 31);

const KINDS = [['BLOGGER'], ['BLOGGER'], ['INFLUENCER'], ['BLOGGER', 'INFLUENCER'], ['FORUM_REGULAR']];
const TIERS = ['NICHE', 'NICHE', 'NICHE', 'NICHE', 'MID', 'MID', 'STAR'];
const DECISIONS = [
  { state: 'KNOWN', reason: null },
  { state: 'VETTED', reason: 'Ton juste' },
  { state: 'REJECTED', reason: 'Hors sujet' },
];
const PLATFORMS = ['INSTAGRAM', 'YOUTUBE', 'TIKTOK', 'X', 'BLUESKY', 'PINTEREST'];

/** One contact with everything that hangs on it but the log. */
export function person(draw: Draw, workspaceId: string, memberId: string, nicheIds: readonly string[], number: number): Person {
  const [first, last, theme] = [draw.of(FIRST_NAMES), draw.of(LAST_NAMES), draw.of(THEMES)];
  const own = { workspace_id: workspaceId, contact_id: draw.uuid() };
  const handle = `${theme}${number}`.normalize('NFD').replace(/[^a-z0-9]/g, '');
  const addresses = number % 8 === 7 ? [] : [address(draw, own, `${handle}@courrier.example`)];
  const presences = [blog(draw, own, handle, theme), ...(number % 2 ? [profile(draw, own, handle)] : [])];
  const words = [...addresses.map((one) => one['key']), ...presences.flatMap((one) => [one['title'], one['handle']])] as string[];
  const vettings = nicheIds.length && number % 3 ? [vetting(draw, own, memberId, draw.of(nicheIds))] : [];
  const names = { name: `${first} ${last}`, first_name: first, last_name: last, sort_name: `${last}, ${first}` };
  const contact = { ...names, ...traits(draw), search_text: searchText(names.name, ...words) };
  const at = moment(draw);
  const key = { workspace_id: workspaceId, id: own.contact_id, owner_id: number % 2 ? memberId : null };
  return { contact: { ...key, ...contact, created_at: at, updated_at: at }, addresses, presences, vettings };
}

const traits = (draw: Draw): Row => ({
  kinds: draw.of(KINDS),
  language: draw.of(['fr', 'fr', 'fr', 'en', null]),
  country: draw.of(['FR', 'FR', 'BE', 'CA', 'GB', null]),
  tier: draw.of(TIERS),
  tags: draw.of([[], ['salon'], ['presse', 'ami'], ['test']]),
});

function moment(draw: Draw): string {
  const share = draw.below(1_000_000) / 1_000_000;
  return new Date(FIRST_DAY + Math.floor(share * (LAST_DAY - FIRST_DAY))).toISOString();
}

const address = (draw: Draw, own: Row, key: string): Row => ({ ...own, id: draw.uuid(), address: key, key, is_primary: true });

const presence = (draw: Draw, own: Row, where: Row): Row => ({ ...own, id: draw.uuid(), created_at: moment(draw), ...where });

function blog(draw: Draw, own: Row, handle: string, theme: string): Row {
  const where = { platform_key: 'BLOG', handle: null, url: `https://${handle}.example/`, title: `Le carnet de ${theme}` };
  return presence(draw, own, { ...where, match_key: `${handle}.example`, audience_size: null });
}

function profile(draw: Draw, own: Row, handle: string): Row {
  const platform = draw.of(PLATFORMS);
  const where = { platform_key: platform, handle, url: null, title: null, match_key: `${platform}:${handle}` };
  return presence(draw, own, { ...where, audience_size: draw.below(90_000) });
}

const vetting = (draw: Draw, own: Row, memberId: string, nicheId: string): Row => ({
  ...own,
  ...draw.of(DECISIONS),
  id: draw.uuid(),
  niche_id: nicheId,
  member_id: memberId,
});
