import { Clock, Database, DomainError, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Asset } from './asset.entity.js';
import type { CreateAssetInput, UpdateAssetInput } from './asset.input.js';
import { OffersReader } from './offers.reader.js';

const OFFERED = { asset_offer_asset: 'id: this asset was offered, and the record is kept. Archive it instead (archiveAsset).' };
const OFFERED_MEANWHILE = 'isExclusive: it was offered to somebody else at the same moment. Read it again.';
const NO_FILE = { asset_stored_file: 'storedFileId: there is no file with this id. Store it first (POST /files).' };

/** What there is to offer. */
@Injectable()
export class AssetsService {
  constructor(
    readonly db: Database,
    private readonly offers: OffersReader,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND. */
  get(id: string): Promise<Asset> {
    return this.db.get(Asset, id, 'asset');
  }

  /** Batched. */
  load(id: string): Promise<Asset | null> {
    return this.db.load('asset', id, async (ids) => {
      const byId = await this.assetsByIds(ids);
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  /** Assets by id, archived ones too; an unknown id is left out. */
  async assetsByIds(ids: readonly string[]): Promise<Map<string, Asset>> {
    const rows = await (await this.db.manager()).findBy(Asset, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  @Transactional()
  async create(input: CreateAssetInput): Promise<Asset> {
    const asset = Asset.make(this.db.workspaceId, { links: [], isExclusive: false, ...input });
    const manager = await this.db.manager();
    await refusing(NO_FILE, () => manager.insert(Asset, asset));
    return asset;
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdateAssetInput): Promise<Asset> {
    const asset = await this.get(id);
    refuseStaleWrite(asset, version, changes);
    const wasExclusive = asset.isExclusive;
    Object.assign(asset, changes);
    if (asset.isExclusive !== wasExclusive) await this.tellOffers(asset);
    const manager = await this.db.manager();
    return refusing(NO_FILE, () => manager.save(asset));
  }

  @Transactional()
  async archive(id: string, version: number): Promise<Asset> {
    const asset = await this.get(id);
    refuseStaleWrite(asset, version, {});
    asset.archive(this.clock.now());
    return (await this.db.manager()).save(asset);
  }

  @Transactional()
  async restore(id: string, version: number): Promise<Asset> {
    const asset = await this.get(id);
    refuseStaleWrite(asset, version, {});
    asset.restore();
    return (await this.db.manager()).save(asset);
  }

  @Transactional()
  async delete(id: string): Promise<string> {
    const asset = await this.get(id);
    const manager = await this.db.manager();
    await refusing(OFFERED, () => manager.remove(asset));
    return id;
  }

  /** Offers follow the asset in being exclusive. Throws CONFLICT when it stands offered to several. */
  private async tellOffers({ id, isExclusive }: Asset): Promise<void> {
    const names = isExclusive ? await this.offers.namesWith(id) : [];
    if (names.length > 1) {
      const some = names.slice(0, 5).join(', ');
      throw new DomainError('CONFLICT', `isExclusive: it stands offered to ${some}. Settle all but one first.`);
    }
    const follow = () => this.db.query('update asset_offer set is_exclusive = $2 where asset_id = $1', [id, isExclusive]);
    await refusing({ asset_offer_to_one: OFFERED_MEANWHILE }, follow);
  }
}
