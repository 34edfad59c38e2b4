import { Allow, type GraphContext } from '#graph';
import { Database } from '#platform';
import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignInArgs } from './sign-in.args.js';
import { SignedIn } from './signed-in.js';

@Resolver(() => Session)
export class SessionsResolver {
  constructor(
    private readonly service: SessionsService,
    private readonly db: Database,
  ) {}

  @Mutation(() => SignedIn, { description: 'Opens a session of 30 days' })
  @Allow('EVERYONE')
  signIn(@Args() args: SignInArgs, @Context() visitor: GraphContext): Promise<SignedIn> {
    return this.service.signIn(args, visitor);
  }

  @Query(() => [Session], { description: 'Where you are signed in' })
  @Allow('SIGNED_IN')
  sessions(): Promise<Session[]> {
    return this.service.list();
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the one you are using' })
  isCurrent(session: Session): boolean {
    return session.id === this.db.actor.credentialId;
  }

  @Mutation(() => Boolean, { description: 'Ends one of your sessions' })
  @Allow('SIGNED_IN')
  revokeSession(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.revoke(id);
  }

  @Mutation(() => Boolean, { description: 'Ends the session you are using' })
  @Allow('SIGNED_IN')
  signOut(@Context() visitor: GraphContext): Promise<boolean> {
    return this.service.signOut(visitor);
  }

  @Mutation(() => Int, { description: 'Ends all your sessions and tells how many there were' })
  @Allow('SIGNED_IN')
  signOutEverywhere(@Context() visitor: GraphContext): Promise<number> {
    return this.service.signOutEverywhere(visitor);
  }
}
