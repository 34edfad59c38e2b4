import { FilesService, StoredFile } from '#files';
import { Allow, IdPipe, PageArgs, type Connection } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AssetOffer } from './asset-offer.entity.js';
import { AssetConnection, AssetList } from './asset-list.js';
import { Asset } from './asset.entity.js';
import { CreateAssetInput, UpdateAssetInput } from './asset.input.js';
import { AssetsArgs } from './assets.args.js';
import { AssetsService } from './assets.service.js';
import { AssetOfferConnection, OffersReader } from './offers.reader.js';

const ById = () => Args('id', { type: () => ID }, IdPipe);
const Version = () => Args('version', { type: () => Int, description: 'The version you read' });

@Resolver(() => Asset)
export class AssetsResolver {
  constructor(
    private readonly service: AssetsService,
    private readonly list: AssetList,
    private readonly offersReader: OffersReader,
    private readonly files: FilesService,
  ) {}

  @Query(() => Asset, { description: 'One asset' })
  @Allow(Role.VIEWER)
  asset(@ById() id: string): Promise<Asset> {
    return this.service.get(id);
  }

  @Query(() => AssetConnection, { description: 'What there is to offer, the newest first' })
  @Allow(Role.VIEWER)
  assets(@Args() args: AssetsArgs): Promise<Connection<Asset>> {
    return this.list.page(args);
  }

  @Mutation(() => Asset, { description: 'Adds something to offer' })
  @Allow(Role.MEMBER)
  createAsset(@Args('input') input: CreateAssetInput): Promise<Asset> {
    return this.service.create(input);
  }

  @Mutation(() => Asset, { description: 'Changes an asset; offers made keep what was said' })
  @Allow(Role.MEMBER)
  updateAsset(@Args('input') input: UpdateAssetInput): Promise<Asset> {
    return this.service.update(input);
  }

  @Mutation(() => Asset, { description: 'Offers it no more; what was offered stays on record' })
  @Allow(Role.MEMBER)
  archiveAsset(@ById() id: string, @Version() version: number): Promise<Asset> {
    return this.service.archive(id, version);
  }

  @Mutation(() => Asset, { description: 'Makes an archived asset one that can be offered' })
  @Allow(Role.MEMBER)
  restoreAsset(@ById() id: string, @Version() version: number): Promise<Asset> {
    return this.service.restore(id, version);
  }

  @Mutation(() => ID, { description: 'Deletes an asset that was never offered' })
  @Allow(Role.MEMBER)
  deleteAsset(@ById() id: string): Promise<string> {
    return this.service.delete(id);
  }

  @ResolveField(() => StoredFile, { nullable: true })
  file({ storedFileId }: Asset): Promise<StoredFile | null> | null {
    return storedFileId ? this.files.load(storedFileId) : null;
  }

  @ResolveField(() => AssetOfferConnection, { description: 'To whom it was offered, the newest first' })
  offers(@Parent() { id }: Asset, @Args() page: PageArgs): Promise<Connection<AssetOffer>> {
    return this.offersReader.pageOfAsset(id, page);
  }
}
