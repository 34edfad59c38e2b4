import { connectionOf, decodeMomentCursor, pageOf, type Connection, type PageArgs } from '#graph';
import { Database, rowsPerKey, selectList } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { AssetOffer } from './asset-offer.entity.js';
import type { Holder } from './offer-problem.js';

@ObjectType({ description: 'A page of offers' })
export class AssetOfferConnection extends connectionOf(AssetOffer) {}

const columns = selectList<AssetOffer>('o', [
  'id', 'assetId', 'contactId', 'pitchId', 'offeredById', 'offeredAt', 'isExclusive', 'state', 'settledAt', 'usedUrl',
  'usedOn', 'note', 'version',
], []);

const pageBy = (key: 'asset_id' | 'contact_id'): string => `
  select o.* from unnest($1::uuid[]) as asked (id) cross join lateral (
    select ${columns()} from asset_offer o
    where o.${key} = asked.id and (o.offered_at, o.id) < ($2::timestamptz, $3::uuid)
    order by o.offered_at desc, o.id desc limit $4
  ) o`;

const OF_CONTACTS = `select ${columns()} from asset_offer o
  where o.contact_id = any($1) and o.state in ('PENDING', 'USED') order by o.offered_at desc, o.id desc`;

const HOLDERS = `select o.asset_id as "assetId", o.contact_id as "contactId", c.name, o.offered_at as since
  from asset_offer o join contact c on c.workspace_id = o.workspace_id and c.id = o.contact_id
  where o.asset_id = any($1) and o.is_exclusive and o.state in ('PENDING', 'USED')`;

const STANDING_WITH = `select distinct c.name from asset_offer o
  join contact c on c.workspace_id = o.workspace_id and c.id = o.contact_id
  where o.asset_id = $1 and o.state in ('PENDING', 'USED') order by c.name`;

const END_OF_TIME = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Who was offered what; one statement however many assets or contacts a page asks for. */
@Injectable()
export class OffersReader {
  constructor(private readonly db: Database) {}

  /** To whom an asset was offered, the newest first. */
  pageOfAsset(assetId: string, page: PageArgs): Promise<Connection<AssetOffer>> {
    return this.page('asset_id', assetId, page, (offer) => offer.assetId);
  }

  /** What a contact was offered, the newest first. */
  pageOfContact(contactId: string, page: PageArgs): Promise<Connection<AssetOffer>> {
    return this.page('contact_id', contactId, page, (offer) => offer.contactId);
  }

  /** What stands offered to each contact or was used by them, the newest first, in the order of the contacts. */
  async standingOffersOf(contactIds: readonly string[]): Promise<AssetOffer[][]> {
    const rows = await this.db.query<AssetOffer>(OF_CONTACTS, [contactIds]);
    return rowsPerKey(contactIds, rows, (offer) => offer.contactId);
  }

  /** Who has each of these assets exclusively, by asset. Read anew each time. */
  async holdersOf(assetIds: readonly string[]): Promise<Map<string, Holder>> {
    const rows = await this.db.query<Holder & { assetId: string }>(HOLDERS, [assetIds]);
    return new Map(rows.map(({ assetId, ...holder }) => [assetId, holder]));
  }

  /** The names of those with whom an offer of the asset stands. */
  async namesWith(assetId: string): Promise<string[]> {
    return (await this.db.query<{ name: string }>(STANDING_WITH, [assetId])).map(({ name }) => name);
  }

  private async page(
    key: 'asset_id' | 'contact_id',
    id: string,
    { first, after }: PageArgs,
    keyOf: (offer: AssetOffer) => string,
  ): Promise<Connection<AssetOffer>> {
    const from = after ? decodeMomentCursor(after) : END_OF_TIME;
    const rows = await this.db.load(`offers by ${key} ${from.join()} ${first}`, id, async (ids) => {
      const found = await this.db.query<AssetOffer>(pageBy(key), [ids, ...from, first + 1]);
      return rowsPerKey(ids, found, keyOf);
    });
    return pageOf(rows, { first, after }, (offer) => [offer.offeredAt.toISOString(), offer.id]);
  }
}
