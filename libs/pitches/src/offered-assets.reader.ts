import { AssetsService, OffersReader } from '#assets';
import { FilesService } from '#files';
import { Injectable } from '@nestjs/common';
import type { PitchPlan } from './pitch-plan.js';

/** What a pitch offers, who has it already, and what can be given as a file only. */
@Injectable()
export class OfferedAssetsReader {
  constructor(
    private readonly assets: AssetsService,
    private readonly offers: OffersReader,
    private readonly files: FilesService,
  ) {}

  /** In the order given; of what was deleted the number. */
  async read(ids: string[]): Promise<Pick<PitchPlan, 'assets' | 'files' | 'deletedAssets' | 'holders'>> {
    if (!ids.length) return { assets: [], files: [], deletedAssets: 0, holders: new Map() };
    const byId = await this.assets.assetsByIds(ids);
    const assets = ids.flatMap((id) => byId.get(id) ?? []);
    const fileIds = assets.flatMap(({ storedFileId, links }) => (storedFileId && !links.length ? [storedFileId] : []));
    const files = (await Promise.all(fileIds.map((id) => this.files.load(id)))).filter((file) => file !== null);
    return { assets, files, deletedAssets: ids.length - assets.length, holders: await this.offers.holdersOf(ids) };
  }
}
