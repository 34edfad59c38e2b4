import { Database, DomainError, notFound, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Asset } from './asset.entity.js';
import { AssetOffer, OfferState, STANDING } from './asset-offer.entity.js';
import { offerProblems } from './offer-problem.js';
import { OffersReader } from './offers.reader.js';

/** Whose offer it is, and when. */
export interface OfferOrigin {
  pitchId: string | null;
  memberId: string | null;
  at: Date;
  note?: string | null;
}

/** Offering assets: what may be offered to whom, and the offers themselves. */
@Injectable()
export class OffersService {
  constructor(
    readonly db: Database,
    private readonly reader: OffersReader,
  ) {}

  /**
   * Offers the assets to a contact, all or none, in the order given. An offer that stands with them already is not made
   * twice: it is returned as it is. Throws NOT_FOUND, and CONFLICT with all the problems in its details.
   */
  @Transactional()
  async offer(assetIds: readonly string[], contactId: string, origin: OfferOrigin): Promise<AssetOffer[]> {
    const assets = await this.hold(assetIds);
    const missing = assetIds.find((id) => !assets.some((asset) => asset.id === id));
    if (missing) throw notFound('asset', missing);
    const holders = await this.reader.holdersOf(assetIds);
    const problems = assets.flatMap((asset) => offerProblems(asset, contactId, holders.get(asset.id) ?? null, origin.at));
    if (problems.length)
      throw new DomainError('CONFLICT', problems.map(({ message }) => message).join(' '), { problems });
    const offers = await this.make(assets, contactId, origin);
    return assetIds.map((id) => offers.find(({ assetId }) => assetId === id)!);
  }

  /** Puts on record what was offered already: all but what somebody else has exclusively, which cannot stand twice. */
  @Transactional()
  async recordOffers(assetIds: readonly string[], contactId: string, origin: OfferOrigin): Promise<AssetOffer[]> {
    const assets = await this.hold(assetIds);
    const holders = await this.reader.holdersOf(assetIds);
    const isFree = ({ id }: Asset) => (holders.get(id)?.contactId ?? contactId) === contactId;
    return this.make(assets.filter(isFree), contactId, origin);
  }

  /** Takes back what a pitch offered that never arrived. */
  @Transactional()
  async withdrawOffersOf(pitchId: string, now: Date): Promise<void> {
    const manager = await this.db.manager();
    const where = { pitchId, state: OfferState.PENDING };
    const pending = await manager.find(AssetOffer, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    for (const offer of pending) offer.settle({ state: OfferState.WITHDRAWN, usedUrl: null, usedOn: null, note: offer.note }, now);
    await manager.save(pending);
  }

  private async make(assets: readonly Asset[], contactId: string, origin: OfferOrigin): Promise<AssetOffer[]> {
    const manager = await this.db.manager();
    const assetIds = assets.map(({ id }) => id);
    const standing = await manager.findBy(AssetOffer, { assetId: In(assetIds), contactId, state: In(STANDING) });
    const byAsset = new Map(standing.map((one) => [one.assetId, one]));
    const fresh = assets.filter(({ id }) => !byAsset.has(id)).map((asset) => offerOf(asset, contactId, origin));
    if (fresh.length) await manager.insert(AssetOffer, fresh);
    for (const one of fresh) byAsset.set(one.assetId, one);
    return assetIds.map((id) => byAsset.get(id)!);
  }

  /** Locks the assets, always in one order: of two who offer the same one, the second sees what the first did. */
  private async hold(assetIds: readonly string[]): Promise<Asset[]> {
    const where = { id: In([...assetIds]) };
    const manager = await this.db.manager();
    return manager.find(Asset, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }
}

const offerOf = ({ workspaceId, id, isExclusive }: Asset, contactId: string, origin: OfferOrigin): AssetOffer =>
  AssetOffer.make(workspaceId, {
    assetId: id,
    contactId,
    pitchId: origin.pitchId,
    offeredById: origin.memberId,
    offeredAt: origin.at,
    isExclusive,
    state: OfferState.PENDING,
    settledAt: null,
    usedUrl: null,
    usedOn: null,
    note: origin.note ?? null,
  });
