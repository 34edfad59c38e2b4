import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactConnection } from './contact-connection.js';
import { ContactListService } from './contact-list.service.js';
import { ContactsArgs } from './contacts.args.js';

@Resolver(() => ContactConnection)
export class ContactListResolver {
  constructor(private readonly service: ContactListService) {}

  @Query(() => ContactConnection, { description: 'Contacts that pass a filter, in an order, page by page' })
  @Allow(Role.VIEWER)
  contacts(@Args() asked: ContactsArgs): Promise<ContactConnection> {
    return this.service.page(asked);
  }

  @ResolveField(() => Int, { description: 'How many pass the filter, on all pages; counted only when asked for' })
  totalCount(@Parent() { filter }: ContactConnection): Promise<number> {
    return this.service.count(filter);
  }
}
