import { Member, MembersService } from '#accounts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { IdentitiesService, Identity } from '#templates';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CrisisSwitch } from './crisis-switch.js';
import { Hold } from './hold.entity.js';
import { HoldSendingInput, ResumeSendingArgs } from './hold.input.js';
import { HoldsReader } from './holds.reader.js';

@Resolver(() => Hold)
export class HoldsResolver {
  constructor(
    private readonly crisis: CrisisSwitch,
    private readonly reader: HoldsReader,
    private readonly identities: IdentitiesService,
    private readonly members: MembersService,
  ) {}

  @Query(() => [Hold], { description: 'What is held, or was, the newest first' })
  @Allow(Role.VIEWER)
  holds(@Args('onlyStanding', { type: () => Boolean, defaultValue: false }) onlyStanding: boolean): Promise<Hold[]> {
    return this.reader.list(onlyStanding);
  }

  @Mutation(() => Hold, { description: 'The crisis switch: no pitch of the scope leaves any more. Answers to people go on' })
  @Allow(Role.MANAGER)
  holdSending(@Args('input') input: HoldSendingInput): Promise<Hold> {
    return this.crisis.hold(input);
  }

  @Mutation(() => Hold, { description: 'Sending goes on; what was held waits for somebody to look at each message' })
  @Allow(Role.MANAGER)
  resumeSending(@Args() { id, reason }: ResumeSendingArgs): Promise<Hold> {
    return this.crisis.resume(id, reason);
  }

  @ResolveField(() => Identity, { nullable: true })
  async identity({ identityId }: Hold): Promise<Identity | null> {
    return identityId ? this.identities.load(identityId) : null;
  }

  @ResolveField(() => Member, { nullable: true })
  async heldBy({ heldById }: Hold): Promise<Member | null> {
    return heldById ? this.members.load(heldById) : null;
  }

  @ResolveField(() => Member, { nullable: true })
  async releasedBy({ releasedById }: Hold): Promise<Member | null> {
    return releasedById ? this.members.load(releasedById) : null;
  }
}
