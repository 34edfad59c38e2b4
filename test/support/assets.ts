import type { Colleague } from './rapport.js';

const CREATE = 'mutation ($input: CreateAssetInput!) { createAsset(input: $input) { id } }';

export async function assetOf(colleague: Colleague, fields: object = {}): Promise<string> {
  const input = { title: 'Le film du four', kind: 'VIDEO', ...fields };
  return (await colleague.ask<{ createAsset: { id: string } }>(CREATE, { input })).createAsset.id;
}

export const OFFER = 'mutation ($input: OfferAssetInput!) { offerAsset(input: $input) { id state version offeredBy { id } } }';

/** Offers an asset on the telephone. */
export const offering = (assetId: string, contactId: string, more: object = {}) => ({
  input: { assetId, contactId, channel: 'CALL', ...more },
});

export async function offered(colleague: Colleague, assetId: string, contactId: string, more: object = {}): Promise<string> {
  return (await colleague.ask<{ offerAsset: { id: string } }>(OFFER, offering(assetId, contactId, more))).offerAsset.id;
}

export const SETTLE = `mutation ($input: SettleOfferInput!) {
  settleOffer(input: $input) { state usedUrl usedOn note settledAt version }
}`;
