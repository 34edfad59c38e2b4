import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Invitation, InvitationState } from './invitation.entity.js';
import { InvitationsService } from './invitations.service.js';
import { InviteMemberArgs } from './invite-member.args.js';
import { IssuedInvitation } from './issued-invitation.js';
import { Member } from './member.entity.js';
import { MembersService } from './members.service.js';

@Resolver(() => Invitation)
export class InvitationsResolver {
  constructor(
    private readonly service: InvitationsService,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => IssuedInvitation, { description: 'Invites a person by link; an earlier link of theirs ends' })
  @Allow(Role.ADMIN)
  inviteMember(@Args() args: InviteMemberArgs): Promise<IssuedInvitation> {
    return this.service.invite(args);
  }

  @Query(() => [Invitation], { description: 'Who was invited, the newest first' })
  @Allow(Role.ADMIN)
  invitations(): Promise<Invitation[]> {
    return this.service.list();
  }

  @Mutation(() => Invitation, { description: 'Takes an invitation back' })
  @Allow(Role.ADMIN)
  revokeInvitation(@Args('id', { type: () => ID }) id: string): Promise<Invitation> {
    return this.service.revoke(id);
  }

  @ResolveField(() => InvitationState)
  state(invitation: Invitation): InvitationState {
    return this.service.state(invitation);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Nobody when the command line did' })
  invitedBy({ invitedById }: Invitation): Promise<Member | null> | null {
    return invitedById ? this.members.load(invitedById) : null;
  }
}
