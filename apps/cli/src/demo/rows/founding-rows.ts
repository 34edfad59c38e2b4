import type { Cast } from '../cast.js';
import type { Colleague } from '../people/person.js';
import { historiesOf } from '../story/history.js';
import { AGENCY, COLLEAGUE_KEYS, COLLEAGUES, NICHE_KEYS, NICHES } from '../team.js';
import { addressRows, contactRow, presenceRows, vettingRows } from './contact-rows.js';
import type { Row } from './insert-rows.js';
import { homeworkRows, postRows } from './reading-rows.js';
import { offerRows, policyRows, shelfOf } from './shelf-rows.js';
import { mailboxRow } from './mailbox-row.js';
import { sequenceRows } from './sequence-rows.js';
import { templateShelf } from './template-rows.js';

/** The rows of each table, in an order in which foreign keys hold. */
export type FoundingRows = [table: string, rows: Row[]][];

export interface Founding {
  rows: FoundingRows;
  /** By name. */
  templateIds: Map<string, string>;
  /** By title. */
  assetIds: Map<string, string>;
}

/** The workspace as rows but for the pitches; the same now gives the same rows but for the workspace's and the accounts' ids. */
export function foundingRows(cast: Cast, accountIds: Record<Colleague, string>): Founding {
  const { players } = cast;
  const histories = historiesOf(cast);
  const contacts = players.map((player, index) => contactRow(cast, player, histories[index]!.leftAloneAt));
  const presences = players.map((player) => presenceRows(cast, player));
  const [templates, shelf] = [templateShelf(cast), shelfOf(cast)];
  const offers = offerRows(cast, shelf);
  const plans = sequenceRows(cast, templates);
  const rows: FoundingRows = [
    ...teamRows(cast, accountIds),
    ['contact', contacts],
    ['address', players.flatMap((player) => addressRows(cast, player))],
    ['presence', presences.flat()],
    ['vetting', players.flatMap((player) => vettingRows(cast, player))],
    ['post', players.flatMap((player, index) => postRows(cast, player, presences[index]![0]?.['id'] ?? null))],
    ['homework', players.flatMap((player) => homeworkRows(cast, player))],
    ['contact_policy', policyRows(cast)],
    ['interaction', histories.flatMap(({ book }) => book.rows)],
    ['interaction', offers.interactions],
    ['template', templates.templates],
    ['template_version', templates.versions],
    ['template_variant', templates.variants],
    ['identity', shelf.identities],
    ['partial', shelf.partials],
    ['asset', shelf.assets],
    ['asset_offer', offers.offers],
    ['mailbox', [mailboxRow(cast)]],
    ['sequence', plans.sequences],
    ['sequence_version', plans.versions],
  ];
  return { rows, templateIds: templates.ids, assetIds: shelf.assetIds };
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
