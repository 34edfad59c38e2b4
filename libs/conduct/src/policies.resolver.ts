import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactPolicy } from './contact-policy.entity.js';
import { SetPitchPolicyInput } from './pitch-policy.input.js';
import { PoliciesService } from './policies.service.js';

@Resolver(() => ContactPolicy)
export class PoliciesResolver {
  constructor(
    private readonly service: PoliciesService,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => ContactPolicy, { description: 'Keeps what somebody wants to be sent: changes the fields it names' })
  @Allow(Role.MEMBER)
  setPitchPolicy(@Args('input') input: SetPitchPolicyInput): Promise<ContactPolicy> {
    return this.service.set(input);
  }

  @ResolveField(() => Contact, { description: 'Whose wishes they are' })
  contact(policy: ContactPolicy): Promise<Contact> {
    return this.contacts.get(policy.contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who changed it last' })
  async setBy(policy: ContactPolicy): Promise<Member | null> {
    return policy.setById ? this.members.load(policy.setById) : null;
  }
}
