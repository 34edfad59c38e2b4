import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CorrectInteractionInput } from './correct-interaction.input.js';
import { Interaction } from './interaction.entity.js';
import { InteractionsService } from './interactions.service.js';
import { LogInteractionInput, LogInteractionsInput } from './log-interaction.input.js';
import { Timelines } from './timelines.js';

@Resolver(() => Interaction)
export class InteractionsResolver {
  constructor(
    private readonly service: InteractionsService,
    private readonly timelines: Timelines,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Query(() => Interaction, { description: 'One entry of the log, also one that was corrected' })
  @Allow(Role.VIEWER)
  interaction(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Interaction> {
    return this.service.get(id);
  }

  @Mutation(() => Interaction, { description: 'Logs one exchange with a contact, once it has happened' })
  @Allow(Role.MEMBER)
  async logInteraction(@Args('input') input: LogInteractionInput): Promise<Interaction> {
    return (await this.service.log([input]))[0];
  }

  @Mutation(() => [Interaction], { description: 'Logs one exchange with several contacts at once, an entry for each' })
  @Allow(Role.MEMBER)
  logInteractions(@Args('input') { contactIds, ...input }: LogInteractionsInput): Promise<Interaction[]> {
    return this.service.log([...new Set(contactIds)].map((contactId) => ({ ...input, contactId })));
  }

  @Mutation(() => Interaction, { description: 'Logs an entry anew as it should be; the old one stays, pointing to it' })
  @Allow(Role.MEMBER)
  correctInteraction(@Args('input') { id, ...changes }: CorrectInteractionInput): Promise<Interaction> {
    return this.service.correct(id, changes);
  }

  @ResolveField(() => Contact, { description: 'With whom it was' })
  contact({ contactId }: Interaction): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who of us wrote or spoke; null when nobody knows' })
  member({ memberId }: Interaction): Promise<Member | null> | null {
    return memberId ? this.members.load(memberId) : null;
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'The entry it is known to answer' })
  inReplyTo({ inReplyToId }: Interaction): Promise<Interaction | null> | null {
    return inReplyToId ? this.timelines.find(inReplyToId) : null;
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'The entry it corrects' })
  corrects({ correctsId }: Interaction): Promise<Interaction | null> | null {
    return correctsId ? this.timelines.find(correctsId) : null;
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'The entry that corrects it; null while it holds' })
  correctedBy({ id }: Interaction): Promise<Interaction | null> {
    return this.timelines.findCorrectionOf(id);
  }
}
