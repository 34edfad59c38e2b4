import { MembersService } from '#accounts';
import { badInput, Clock, Database, refuseStaleWrite, refusing, Role, roleCovers, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { AwaitedReply } from './awaited-reply.entity.js';
import type { CloseReplyArgs, HandOverReplyArgs, LabelReplyArgs, ReplyArgs } from './replies.args.js';
import { escalationAfter } from './office-hours.js';
import { ReplyHandover } from './reply-handover.entity.js';
import { ReplyTasks } from './reply-tasks.js';

const ONE_OPEN = { awaited_reply_open_once: 'state: something newer of this contact waits already. Answer that.' };

/** What members say and do about replies that wait. Each throws NOT_FOUND, and STALE for an older version. */
@Injectable()
export class RepliesService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly tasks: ReplyTasks,
  ) {}

  /** Says what it is, or that it is none of them. */
  @Transactional()
  async label({ id, version, label = null }: LabelReplyArgs): Promise<AwaitedReply> {
    const item = await this.read(id, version, { label });
    item.confirmLabel(label);
    return this.save(item);
  }

  /** Throws BAD_INPUT for somebody who cannot answer, CONFLICT when it waits no more. */
  @Transactional()
  async handOver({ id, version, toMemberId, note = null }: HandOverReplyArgs): Promise<AwaitedReply> {
    const item = await this.read(id, version, { ownerId: toMemberId });
    await this.demandAbleToAnswer(toMemberId);
    const { workspaceId, actor } = this.db;
    const from = { replyId: id, fromId: item.ownerId, handedById: actor.memberId, handedAt: this.clock.now() };
    item.handOver(toMemberId);
    await (await this.db.manager()).insert(ReplyHandover, ReplyHandover.make(workspaceId, { ...from, toId: toMemberId, note }));
    await this.tasks.cancel([item], 'HANDED_OVER');
    if (item.escalatedAt) await this.tasks.open([item]);
    return this.save(item);
  }

  /** It needs no answer. Throws CONFLICT when it waits no more. */
  @Transactional()
  async putAside({ id, version, reason }: CloseReplyArgs): Promise<AwaitedReply> {
    const item = await this.read(id, version, {});
    item.putAside(reason, this.db.actor.memberId, this.clock.now());
    await this.tasks.cancel([item], 'PUT_ASIDE');
    return this.save(item);
  }

  /** What was taken for an answer was none. Throws CONFLICT when it still waits, or something newer does. */
  @Transactional()
  async reopen({ id, version }: ReplyArgs): Promise<AwaitedReply> {
    const item = await this.read(id, version, {});
    const now = this.clock.now();
    item.reopen(now, escalationAfter(now, await this.members.currentWorkspace()));
    return refusing(ONE_OPEN, () => this.save(item));
  }

  private async read(id: string, version: number, yours: object): Promise<AwaitedReply> {
    const item = await this.db.get(AwaitedReply, id, 'awaited reply');
    refuseStaleWrite(item, version, yours);
    return item;
  }

  private async demandAbleToAnswer(memberId: string): Promise<void> {
    const member = await this.members.load(memberId);
    if (!member || member.removedAt || !roleCovers(member.role, Role.MEMBER))
      throw badInput('toMemberId', 'no member who may answer has this id. See members.');
  }

  private async save(item: AwaitedReply): Promise<AwaitedReply> {
    return (await this.db.manager()).save(item);
  }
}
