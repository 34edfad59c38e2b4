import { Member, MembersService } from '#accounts';
import { Contact } from '#contacts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { LabelResponsivenessInput } from './label-responsiveness.input.js';
import { LabelsService } from './labels.service.js';
import { ResponsivenessLabel } from './responsiveness-label.entity.js';

@Resolver(() => ResponsivenessLabel)
export class LabelsResolver {
  constructor(
    private readonly service: LabelsService,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => ResponsivenessLabel, {
    description: 'Judges how a contact answers, in place of an older judgement. The lists filter by it first; figures stay as they are',
  })
  @Allow(Role.MEMBER)
  labelResponsiveness(@Args('input') input: LabelResponsivenessInput): Promise<ResponsivenessLabel> {
    return this.service.set(input);
  }

  @Mutation(() => Contact, { description: 'Takes the judgement back: lists go by the computed band again' })
  @Allow(Role.MEMBER)
  removeResponsivenessLabel(@Args('contactId', { type: () => ID }, IdPipe) contactId: string): Promise<Contact> {
    return this.service.remove(contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who judged' })
  async member({ memberId }: ResponsivenessLabel): Promise<Member | null> {
    return memberId ? this.members.load(memberId) : null;
  }
}

/** What labels add to a contact. */
@Resolver(() => Contact)
export class ContactLabelResolver {
  constructor(private readonly service: LabelsService) {}

  @ResolveField(() => ResponsivenessLabel, {
    nullable: true,
    description: 'What a member thinks of how they answer, shown beside the score and never part of it; null when nobody said',
  })
  responsivenessLabel({ id }: Contact): Promise<ResponsivenessLabel | null> {
    return this.service.find(id);
  }
}
