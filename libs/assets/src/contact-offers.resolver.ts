import { Contact } from '#contacts';
import { PageArgs, type Connection } from '#graph';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AssetOffer } from './asset-offer.entity.js';
import { AssetOfferConnection, OffersReader } from './offers.reader.js';

/** What this lib adds to a contact. */
@Resolver(() => Contact)
export class ContactOffersResolver {
  constructor(private readonly reader: OffersReader) {}

  @ResolveField(() => AssetOfferConnection, { description: 'What they were offered, the newest first' })
  offers(@Parent() { id }: Contact, @Args() page: PageArgs): Promise<Connection<AssetOffer>> {
    return this.reader.pageOfContact(id, page);
  }
}
