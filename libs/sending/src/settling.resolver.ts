import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Dispatch } from './dispatch.entity.js';
import { LookForDispatch } from './look-for-dispatch.js';
import { DropDispatchArgs, RescheduleDispatchArgs, SettleDispatchInput } from './settle-dispatch.input.js';
import { SettleDispatches } from './settle-dispatches.js';

/** What people decide of messages that wait for them. */
@Resolver(() => Dispatch)
export class SettlingResolver {
  constructor(
    private readonly settling: SettleDispatches,
    private readonly looking: LookForDispatch,
  ) {}

  @Mutation(() => Dispatch, { description: 'Says what became of an uncertain message, sends it again, or leaves it' })
  @Allow(Role.MEMBER)
  settleDispatch(@Args('input') input: SettleDispatchInput): Promise<Dispatch> {
    return this.settling.settle(input);
  }

  @Mutation(() => Dispatch, { description: 'Looks for an uncertain message among the sent mails of its mailbox; found, it is settled as SENT' })
  @Allow(Role.MEMBER)
  lookForDispatch(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Dispatch> {
    return this.looking.look(id);
  }

  @Mutation(() => Dispatch, { description: 'Gives a message that is held, or waits, another date' })
  @Allow(Role.MEMBER)
  rescheduleDispatch(@Args() { id, dueAt }: RescheduleDispatchArgs): Promise<Dispatch> {
    return this.settling.reschedule(id, dueAt);
  }

  @Mutation(() => Dispatch, { description: 'Gives up a message that has not left' })
  @Allow(Role.MEMBER)
  dropDispatch(@Args() { id, reason }: DropDispatchArgs): Promise<Dispatch> {
    return this.settling.drop(id, reason);
  }
}
