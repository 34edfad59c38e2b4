import type { Cast } from '../cast.js';
import type { Colleague } from '../people/person.js';
import { historiesOf } from '../story/history.js';
import { AGENCY, COLLEAGUE_KEYS, COLLEAGUES, NICHE_KEYS, NICHES } from '../team.js';
import { addressRows, contactRow, presenceRows, vettingRows } from './contact-rows.js';
import type { Row } from './insert-rows.js';
import { pitchRows } from './pitch-rows.js';
import { templateShelf } from './template-rows.js';

/** The rows of each table, in an order in which foreign keys hold. */
export type FoundingRows = [table: string, rows: Row[]][];

/** The whole workspace as rows; the same now gives the same rows but for the workspace's and the accounts' ids. */
export async function foundingRows(cast: Cast, accountIds: Record<Colleague, string>): Promise<FoundingRows> {
  const { players } = cast;
  const histories = historiesOf(cast);
  const contacts = players.map((player, index) => contactRow(cast, player, histories[index]!.leftAloneAt));
  const shelf = templateShelf(cast);
  const desks = await pitchRows(cast, shelf.variants);
  return [
    ...teamRows(cast, accountIds),
    ['contact', contacts],
    ['address', players.flatMap((player) => addressRows(cast, player))],
    ['presence', players.flatMap((player) => presenceRows(cast, player))],
    ['vetting', players.flatMap((player) => vettingRows(cast, player))],
    ['interaction', [...histories.flatMap(({ book }) => book.rows), ...desks.interactions]],
    ['template', shelf.templates],
    ['template_variant', shelf.variantRows],
    ['pitch', desks.pitches],
    ['dispatch', desks.dispatches],
  ];
}

/** Two years and a month ago three people took a desk each. */
function teamRows({ workspaceId, now, memberIds, nicheIds }: Cast, accountIds: Record<Colleague, string>): FoundingRows {
  const created_at = new Date(now.getTime() - 790 * 86_400_000);
  const own = { workspace_id: workspaceId, created_at };
  const { slug, name, language, country, timeZone } = AGENCY;
  return [
    ['workspace', [{ id: workspaceId, slug, name, language, country, time_zone: timeZone, created_at }]],
    ['member', COLLEAGUE_KEYS.map((key) => {
      const { name, email, role } = COLLEAGUES[key];
      return { ...own, id: memberIds[key], account_id: accountIds[key], name, email, role };
    })],
    ['niche', NICHE_KEYS.map((key) => {
      const { name, description, targetMin, targetMax } = NICHES[key];
      return { ...own, id: nicheIds[key], name, description, target_min: targetMin, target_max: targetMax };
    })],
  ];
}
