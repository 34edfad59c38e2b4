import { Member, MembersService } from '#accounts';
import { Allow, IdPipe, type Connection } from '#graph';
import { Database, Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnsweredReplies, AnsweredRepliesReader } from './answered-replies.js';
import { AwaitedReply } from './awaited-reply.entity.js';
import { CloseReplyArgs, HandOverReplyArgs, LabelReplyArgs, RepliesAnsweredArgs, ReplyArgs, ReplyQueueArgs } from './replies.args.js';
import { RepliesService } from './replies.service.js';
import { AwaitedReplyConnection, ReplyQueue } from './reply-queue.js';

@Resolver(() => AwaitedReply)
export class RepliesResolver {
  constructor(
    private readonly db: Database,
    private readonly service: RepliesService,
    private readonly queue: ReplyQueue,
    private readonly answered: AnsweredRepliesReader,
  ) {}

  @Query(() => AwaitedReplyConnection, { description: 'Who waits: by influence, times responsiveness, times waiting time' })
  @Allow(Role.VIEWER)
  replyQueue(@Args() args: ReplyQueueArgs): Promise<Connection<AwaitedReply>> {
    return this.queue.page(args);
  }

  @Query(() => AwaitedReply, { description: 'One reply that waits, or waited' })
  @Allow(Role.VIEWER)
  awaitedReply(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<AwaitedReply> {
    return this.db.get(AwaitedReply, id, 'awaited reply');
  }

  @Query(() => [AnsweredReplies], { description: 'How soon members answered, over a period' })
  @Allow(Role.VIEWER)
  repliesAnswered(@Args() period: RepliesAnsweredArgs): Promise<AnsweredReplies[]> {
    return this.answered.list(period);
  }

  @Mutation(() => AwaitedReply, { description: 'Says what they say; null when it is none of these' })
  @Allow(Role.MEMBER)
  labelReply(@Args() args: LabelReplyArgs): Promise<AwaitedReply> {
    return this.service.label(args);
  }

  @Mutation(() => AwaitedReply, { description: 'Gives it to a colleague, with a note' })
  @Allow(Role.MEMBER)
  handOverReply(@Args() args: HandOverReplyArgs): Promise<AwaitedReply> {
    return this.service.handOver(args);
  }

  @Mutation(() => AwaitedReply, { description: 'Puts it aside: it needs no answer' })
  @Allow(Role.MEMBER)
  closeReply(@Args() args: CloseReplyArgs): Promise<AwaitedReply> {
    return this.service.putAside(args);
  }

  @Mutation(() => AwaitedReply, { description: 'It waits again: what was logged so far did not answer it' })
  @Allow(Role.MEMBER)
  reopenReply(@Args() args: ReplyArgs): Promise<AwaitedReply> {
    return this.service.reopen(args);
  }
}

@Resolver(() => AnsweredReplies)
export class AnsweredRepliesResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who answered; null when nobody can be said to have' })
  member({ memberId }: AnsweredReplies): Promise<Member | null> | null {
    return memberId ? this.members.load(memberId) : null;
  }
}
