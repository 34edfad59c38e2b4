import { DAY_MS, dateOf } from '../calendar.js';
import type { Cast } from '../cast.js';
import { Draw } from '../draw.js';
import { assets, offersMade, type OfferMade } from '../shelf/assets.js';
import { identities } from '../shelf/identities.js';
import { wishes } from '../shelf/wishes.js';
import type { Row } from './insert-rows.js';

const daysFrom = ({ now }: Cast, days: number): Date => new Date(now.getTime() + days * DAY_MS);

export function policyRows(cast: Cast): Row[] {
  const draw = new Draw('wishes');
  return Object.entries(wishes).map(([name, wish]) => {
    const { id, person } = cast.players.find((one) => one.person.name === name)!;
    const { topicsWelcome = [], topicsUnwelcome = [], formats = [], bestDays = [], exclusiveOnly = false, notBeforeDays } = wish;
    return {
      ...{ workspace_id: cast.workspaceId, id: draw.uuid(), contact_id: id, welcomes_pitches: wish.welcomesPitches ?? null },
      ...{ topics_welcome: topicsWelcome, topics_unwelcome: topicsUnwelcome, channel: wish.channel ?? null, formats },
      ...{ accepts_press_releases: wish.acceptsPressReleases ?? null, best_days: bestDays, exclusive_only: exclusiveOnly },
      not_before_on: notBeforeDays ? dateOf(daysFrom(cast, notBeforeDays)) : null,
      ...{ agent_name: wish.agent?.name ?? null, agent_address: wish.agent?.address ?? null, price_list: wish.priceList ?? null },
      ...{ note: wish.note, set_by_id: cast.memberIds[person.owner ?? 'ines'], set_at: daysFrom(cast, -60), version: 1 },
    };
  });
}

/** Ids by title or name, and the rows. */
export interface Shelf {
  assetIds: Map<string, string>;
  assets: Row[];
  identities: Row[];
  partials: Row[];
}

export function shelfOf(cast: Cast): Shelf {
  const draw = new Draw('shelf');
  const own = { workspace_id: cast.workspaceId, created_at: daysFrom(cast, -95) };
  const assetIds = new Map(Object.keys(assets).map((title) => [title, draw.uuid()]));
  const assetRows = Object.entries(assets).map(([title, one]) => ({
    ...{ ...own, id: assetIds.get(title), title, kind: one.kind, links: [one.link], licence: one.licence },
    ...{ credit_line: one.credit ?? null, language: one.language ?? null, description: one.description },
    ...{ embargo_until: one.embargoDays ? daysFrom(cast, one.embargoDays) : null, is_exclusive: one.isExclusive ?? false, version: 1 },
  }));
  const named = identities.map((one) => ({ ...one, id: draw.uuid() }));
  const identityRows = named.map(({ id, name, persona, tone, formOfAddress, isDefault }) => ({
    ...{ ...own, id, name, persona, tone, form_of_address: formOfAddress, is_default: isDefault, version: 1 },
  }));
  const partials = named.flatMap(({ id, signatures }) => Object.entries(signatures).map(([language, text]) => ({
    ...{ workspace_id: cast.workspaceId, id: draw.uuid(), identity_id: id, name: 'signature', language, version: 1, text },
    ...{ note: null, saved_by_id: cast.memberIds.solene, saved_at: own.created_at },
  })));
  return { assetIds, assets: assetRows, identities: identityRows, partials };
}

/** Offers made in person, and what the log says of them. */
export function offerRows(cast: Cast, { assetIds }: Shelf): { offers: Row[]; interactions: Row[] } {
  const draw = new Draw('offers');
  const made = offersMade.map((offer) => ({ ...offer, contactId: cast.players.find(({ person }) => person.name === offer.to)!.id }));
  const offers = made.map(({ asset, contactId, by, daysAgo, usedDaysAgo, usedUrl, note }) => ({
    ...{ workspace_id: cast.workspaceId, id: draw.uuid(), asset_id: assetIds.get(asset), contact_id: contactId, pitch_id: null },
    ...{ offered_by_id: cast.memberIds[by], offered_at: daysFrom(cast, -daysAgo), is_exclusive: assets[asset]!.isExclusive ?? false },
    ...{ state: usedDaysAgo ? 'USED' : 'PENDING', settled_at: usedDaysAgo ? daysFrom(cast, -usedDaysAgo) : null },
    ...{ used_url: usedUrl ?? null, used_on: usedDaysAgo ? dateOf(daysFrom(cast, -usedDaysAgo)) : null, note, version: 1 },
  }));
  return { offers, interactions: made.flatMap((offer) => logged(cast, offer, draw)) };
}

function logged(cast: Cast, { asset, by, contactId, daysAgo, usedDaysAgo, usedUrl }: OfferMade & { contactId: string }, draw: Draw): Row[] {
  const entry = (at: Date, more: Row): Row => ({
    ...{ workspace_id: cast.workspaceId, id: draw.uuid(), contact_id: contactId, happened_at: at, logged_at: at },
    ...{ member_id: cast.memberIds[by], persona: null, body: null, link: null, conversation_id: null, in_reply_to_id: null },
    ...{ hopes_for_answer: false, minutes_spent: null, nature: 'HUMAN', recipients: [], mood: null, returns_on: null, corrects_id: null },
    ...{ message_id: null, ...more },
  });
  const offered = entry(daysFrom(cast, -daysAgo), { direction: 'OUTBOUND', channel: 'DM', subject: `Contenu proposé — ${asset}` });
  if (!usedDaysAgo) return [offered];
  const used = { direction: 'INBOUND', channel: 'OTHER', subject: `Contenu publié — ${asset}`, link: usedUrl ?? null };
  return [offered, entry(daysFrom(cast, -usedDaysAgo), used)];
}
