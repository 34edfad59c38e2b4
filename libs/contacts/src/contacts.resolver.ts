import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Contact } from './contact.entity.js';
import { ContactsReader } from './contacts.reader.js';
import { ContactsService } from './contacts.service.js';
import { CreateContactInput } from './create-contact.input.js';
import { DoNotContactInput } from './do-not-contact.input.js';
import { DoNotContactService } from './do-not-contact.service.js';
import { UpdateContactInput } from './update-contact.input.js';

@Resolver(() => Contact)
export class ContactsResolver {
  constructor(
    private readonly reader: ContactsReader,
    private readonly service: ContactsService,
    private readonly policy: DoNotContactService,
  ) {}

  @Query(() => Contact, { description: 'One contact' })
  @Allow(Role.VIEWER)
  contact(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Contact> {
    return this.reader.get(id);
  }

  @Mutation(() => Contact, {
    description:
      'Puts somebody on record, with all we know at once; look at contactsSharing for whom we may know already',
  })
  @Allow(Role.MEMBER)
  createContact(@Args('input') input: CreateContactInput): Promise<Contact> {
    return this.service.create(input);
  }

  @Mutation(() => Contact, { description: 'Changes the fields it names' })
  @Allow(Role.MEMBER)
  updateContact(@Args('input') input: UpdateContactInput): Promise<Contact> {
    return this.service.update(input);
  }

  @Mutation(() => ID, { description: 'Takes a contact off record; refused once anything has been logged with them' })
  @Allow(Role.MEMBER)
  deleteContact(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.remove(id);
  }

  @Mutation(() => Contact, { description: 'Nobody writes to this contact any more, until an admin lifts it' })
  @Allow(Role.MEMBER)
  markDoNotContact(@Args('input') input: DoNotContactInput): Promise<Contact> {
    return this.policy.mark(input);
  }

  @Mutation(() => Contact, { description: 'We may write to this contact again; the reason stays in the audit trail' })
  @Allow(Role.ADMIN)
  liftDoNotContact(@Args('input') input: DoNotContactInput): Promise<Contact> {
    return this.policy.lift(input);
  }
}
