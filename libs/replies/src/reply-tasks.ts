import { MembersService } from '#accounts';
import { dayIn } from '#calendar';
import { Contact } from '#contacts';
import { Clock, Database, Role } from '#platform';
import { TasksService } from '#tasks';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AwaitedReply } from './awaited-reply.entity.js';
import { escalationWords, whyCancelled, type WhyCancelled } from './reply-words.js';

/** What members are told to do about replies that wait too long. */
@Injectable()
export class ReplyTasks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly tasks: TasksService,
  ) {}

  /** One for the owner of each, else one for every manager, else one for every admin; notes them in the items. */
  async open(items: readonly AwaitedReply[]): Promise<void> {
    const workspace = await this.members.currentWorkspace();
    const contacts = await (await this.db.manager()).findBy(Contact, { id: In(items.map(({ contactId }) => contactId)) });
    const nobodys = await this.whoWatches();
    const dueOn = dayIn(this.clock.now(), workspace.timeZone);
    for (const item of items) {
      const name = contacts.find(({ id }) => id === item.contactId)!.name;
      const words = escalationWords(workspace, name, item.waitsSince);
      const assignees = item.ownerId ? [item.ownerId] : nobodys;
      const told = { contactId: item.contactId, dueOn, ...words };
      item.taskIds = await this.tasks.openMany(assignees.map((assigneeId) => ({ ...told, assigneeId })));
    }
  }

  /** Whoever answered has done them. */
  async done(items: readonly AwaitedReply[]): Promise<void> {
    for (const { taskIds, closedById, answerId } of items)
      if (taskIds.length) await this.tasks.doneBy(taskIds, { memberId: closedById, interactionId: answerId });
  }

  async cancel(items: readonly AwaitedReply[], why: WhyCancelled): Promise<void> {
    const ids = items.flatMap(({ taskIds }) => taskIds);
    if (!ids.length) return;
    const { language } = await this.members.currentWorkspace();
    await this.tasks.cancelMany(ids, whyCancelled(why, language));
  }

  private async whoWatches(): Promise<string[]> {
    const present = (await this.members.list()).filter(({ removedAt }) => !removedAt);
    const managers = present.filter(({ role }) => role === Role.MANAGER);
    return (managers.length ? managers : present.filter(({ role }) => role === Role.ADMIN)).map(({ id }) => id);
  }
}
