import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { AssetOffer } from './asset-offer.entity.js';
import { Asset } from './asset.entity.js';
import { AssetsService } from './assets.service.js';
import { OfferAssetInput, SettleOfferInput } from './offer.input.js';
import { OffersByHandService } from './offers-by-hand.service.js';

@Resolver(() => AssetOffer)
export class AssetOffersResolver {
  constructor(
    private readonly service: OffersByHandService,
    private readonly assets: AssetsService,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => AssetOffer, { description: 'Logs that somebody of us offered an asset in person' })
  @Allow(Role.MEMBER)
  offerAsset(@Args('input') input: OfferAssetInput): Promise<AssetOffer> {
    return this.service.offer(input);
  }

  @Mutation(() => AssetOffer, { description: 'Says how an offer ended; what they used is logged as theirs' })
  @Allow(Role.MEMBER)
  settleOffer(@Args('input') input: SettleOfferInput): Promise<AssetOffer> {
    return this.service.settle(input);
  }

  @ResolveField(() => Asset)
  asset({ assetId }: AssetOffer): Promise<Asset | null> {
    return this.assets.load(assetId);
  }

  @ResolveField(() => Contact)
  contact({ contactId }: AssetOffer): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who of us offered it; null when nobody knows' })
  offeredBy({ offeredById }: AssetOffer): Promise<Member | null> | null {
    return offeredById ? this.members.load(offeredById) : null;
  }
}
