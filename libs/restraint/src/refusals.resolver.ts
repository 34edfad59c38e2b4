import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Refusal } from './refusal.entity.js';
import { NoteRefusalInput } from './refusal.input.js';
import { RefusalsService } from './refusals.service.js';
import { LiftInput } from './suppression.input.js';

@Resolver(() => Refusal)
export class RefusalsResolver {
  constructor(
    private readonly service: RefusalsService,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => Refusal, { description: 'Somebody wants to hear nothing more of a topic, or for a purpose; only an admin lifts it' })
  @Allow(Role.MEMBER)
  noteRefusal(@Args('input') input: NoteRefusalInput): Promise<Refusal> {
    return this.service.note(input);
  }

  @Mutation(() => Refusal, { description: 'They want to hear of it again; the reason stays on record' })
  @Allow(Role.ADMIN)
  liftRefusal(@Args('input') { id, reason }: LiftInput): Promise<Refusal> {
    return this.service.lift(id, reason);
  }

  @ResolveField(() => Contact, { description: 'Whose wish it is' })
  contact({ contactId }: Refusal): Promise<Contact> {
    return this.contacts.get(contactId);
  }

  @ResolveField(() => Member, { nullable: true })
  async notedBy({ notedById }: Refusal): Promise<Member | null> {
    return notedById ? this.members.load(notedById) : null;
  }

  @ResolveField(() => Member, { nullable: true })
  async liftedBy({ liftedById }: Refusal): Promise<Member | null> {
    return liftedById ? this.members.load(liftedById) : null;
  }
}
