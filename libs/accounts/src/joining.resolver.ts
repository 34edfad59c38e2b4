import { Allow, type GraphContext } from '#graph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InvitationOffer } from './invitation-offer.js';
import { JoiningService } from './joining.service.js';
import { Membership } from './membership.js';
import { SignUpInput } from './sign-up.input.js';
import { SignedIn } from './signed-in.js';

@Resolver()
export class JoiningResolver {
  constructor(private readonly service: JoiningService) {}

  @Query(() => InvitationOffer, { description: 'What an invitation link is for' })
  @Allow('EVERYONE')
  invitation(@Args('token') token: string): Promise<InvitationOffer> {
    return this.service.getOffer(token);
  }

  @Mutation(() => Membership, { description: 'Joins a workspace with the account you signed in with' })
  @Allow('SIGNED_IN')
  acceptInvitation(@Args('token') token: string): Promise<Membership> {
    return this.service.accept(token);
  }

  @Mutation(() => SignedIn, { description: 'Makes an account for a new person, joins the workspace and signs in' })
  @Allow('EVERYONE')
  signUp(@Args('input') input: SignUpInput, @Context() visitor: GraphContext): Promise<SignedIn> {
    return this.service.signUp(input, visitor);
  }
}
