import { Contact } from '#contacts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, GraphQLISODateTime, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactPolicy } from './contact-policy.entity.js';
import { InformationService } from './information.service.js';
import { PoliciesService } from './policies.service.js';

const WHEN = { type: () => GraphQLISODateTime, nullable: true, description: 'Now when left out, never later' };

/** What good conduct adds to a contact. */
@Resolver(() => Contact)
export class ContactConductResolver {
  constructor(
    private readonly policies: PoliciesService,
    private readonly information: InformationService,
  ) {}

  @Mutation(() => Contact, {
    description: 'Records that somebody was told by hand where we have their data from; the earliest time counts',
  })
  @Allow(Role.MEMBER)
  recordInformation(
    @Args('contactId', { type: () => ID }, IdPipe) contactId: string,
    @Args('informedAt', WHEN) informedAt?: Date | null,
  ): Promise<Contact> {
    return this.information.record(contactId, informedAt);
  }

  @ResolveField(() => ContactPolicy, { nullable: true, description: 'What they want to be sent; null when we know nothing' })
  pitchPolicy(contact: Contact): Promise<ContactPolicy | null> {
    return this.policies.find(contact.id);
  }
}
