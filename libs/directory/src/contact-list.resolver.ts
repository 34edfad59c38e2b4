import { Allow, fieldsAsked } from '#graph';
import { Role } from '#platform';
import { Args, Info, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ContactConnection } from './contact-connection.js';
import { ContactListService } from './contact-list.service.js';
import { ContactsArgs } from './contacts.args.js';

@Resolver(() => ContactConnection)
export class ContactListResolver {
  constructor(private readonly service: ContactListService) {}

  @Query(() => ContactConnection, { description: 'Contacts that pass a filter, in an order, page by page' })
  @Allow(Role.VIEWER)
  contacts(@Args() args: ContactsArgs, @Info() info: GraphQLResolveInfo): Promise<ContactConnection> {
    return this.service.page(args, fieldsAsked(info, 'edges', 'node'));
  }

  @ResolveField(() => Int, { description: 'How many pass the filter, on all pages; counted only when asked for' })
  totalCount({ filter }: ContactConnection): Promise<number> {
    return this.service.count(filter);
  }
}
