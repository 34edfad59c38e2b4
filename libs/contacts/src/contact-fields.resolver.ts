import { Member, MembersService } from '#accounts';
import { fieldsAsked } from '#graph';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Address } from './address.entity.js';
import { AddressesService } from './addresses.service.js';
import { Contact } from './contact.entity.js';
import { ContactsReader } from './contacts.reader.js';
import { Presence } from './presence.entity.js';
import { PresencesService } from './presences.service.js';

/** What a contact leads to; each field takes one statement for a whole page. */
@Resolver(() => Contact)
export class ContactFieldsResolver {
  constructor(
    private readonly reader: ContactsReader,
    private readonly members: MembersService,
    private readonly addressBook: AddressesService,
    private readonly presenceBook: PresencesService,
  ) {}

  @ResolveField(() => Member, { nullable: true, description: 'The member who looks after them' })
  async owner(contact: Contact): Promise<Member | null> {
    return contact.ownerId ? this.members.load(contact.ownerId) : null;
  }

  @ResolveField(() => [Address], { description: 'The primary one first' })
  addresses(contact: Contact): Promise<Address[]> {
    return this.addressBook.list(contact.id);
  }

  @ResolveField(() => [Presence], { description: 'Where they speak' })
  presences(contact: Contact, _args: object, _context: unknown, info: GraphQLResolveInfo): Promise<Presence[]> {
    return this.presenceBook.list(contact.id, fieldsAsked(info));
  }

  @ResolveField(() => [Contact], {
    description: 'Others who have one of their addresses or presences: an agent, a couple, or one person twice',
  })
  contactsSharing(contact: Contact): Promise<Contact[]> {
    return this.reader.listSharing(contact.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether anybody else has one of their addresses or presences' })
  async isFlagged(contact: Contact): Promise<boolean> {
    return (await this.reader.listSharing(contact.id)).length > 0;
  }
}
