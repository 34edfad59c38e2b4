import { connectionOf, decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { Asset } from './asset.entity.js';
import type { AssetsArgs } from './assets.args.js';

@ObjectType({ description: 'A page of assets' })
export class AssetConnection extends connectionOf(Asset) {}

const WORDS = "fold_text(concat_ws(' ', asset.title, asset.description, asset.creditLine))";
const HAS_TEXT = `position(fold_text(:text) in ${WORDS}) > 0`;

/** What there is to offer, the newest first. */
@Injectable()
export class AssetList {
  constructor(private readonly db: Database) {}

  async page({ filter, ...page }: AssetsArgs): Promise<Connection<Asset>> {
    const { kind, language, text, isArchived } = filter ?? {};
    const query = (await this.db.manager()).createQueryBuilder(Asset, 'asset').take(page.first + 1);
    query.orderBy('asset.createdAt', 'DESC').addOrderBy('asset.id', 'DESC');
    query.where(`asset.archivedAt is ${isArchived ? 'not ' : ''}null`);
    if (kind) query.andWhere('asset.kind = :kind', { kind });
    if (language) query.andWhere('asset.language = :language', { language });
    if (text) query.andWhere(HAS_TEXT, { text });
    if (page.after) {
      const [createdAt, id] = decodeMomentCursor(page.after);
      query.andWhere('(asset.createdAt, asset.id) < (:createdAt, :id)', { createdAt, id });
    }
    return pageOf(await query.getMany(), page, (asset) => [asset.createdAt.toISOString(), asset.id]);
  }
}
