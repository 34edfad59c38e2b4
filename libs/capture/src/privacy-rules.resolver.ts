import { Member, MembersService } from '#accounts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MailVisibility } from './mail-visibility.js';
import { PrivacyRule } from './privacy-rule.entity.js';
import { AddPrivacyRuleInput, SetMailVisibilityArgs } from './privacy-rule.input.js';
import { SteerPrivacy } from './steer-privacy.js';

@Resolver(() => PrivacyRule)
export class PrivacyRulesResolver {
  constructor(
    private readonly steering: SteerPrivacy,
    private readonly visibility: MailVisibility,
    private readonly members: MembersService,
  ) {}

  @Query(() => [PrivacyRule], { description: 'Whose mail is not kept, or not read by everybody' })
  @Allow(Role.MEMBER)
  privacyRules(): Promise<PrivacyRule[]> {
    return this.steering.list();
  }

  @Mutation(() => PrivacyRule, { description: 'Holds for what comes from now on, and soon for what is stored already' })
  @Allow(Role.MANAGER)
  addPrivacyRule(@Args('input') input: AddPrivacyRuleInput): Promise<PrivacyRule> {
    return this.steering.add(input);
  }

  @Mutation(() => ID, { description: 'For what comes from now on; words that were forgotten do not come back' })
  @Allow(Role.MANAGER)
  removePrivacyRule(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.steering.remove(id);
  }

  @Mutation(() => Boolean, { description: 'Lets everybody read a message, or its participants alone; then the log loses its words for good' })
  @Allow(Role.MEMBER)
  setMailVisibility(@Args() { messageId, participantsOnly }: SetMailVisibilityArgs): Promise<boolean> {
    return this.visibility.set(messageId, participantsOnly);
  }

  @ResolveField(() => Member, { nullable: true, description: 'null for whoever set it up at the command line' })
  async createdBy({ createdById }: PrivacyRule): Promise<Member | null> {
    return createdById ? this.members.load(createdById) : null;
  }
}
