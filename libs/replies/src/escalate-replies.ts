import { Clock, Database, Transactional, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AwaitedReply } from './awaited-reply.entity.js';
import { ReplyTasks } from './reply-tasks.js';

/** So many in one transaction. */
const PORTION = 100;

/** Whoever answers one at this moment comes first: it is left out, and is answered. */
const DUE = `
  select id from awaited_reply where closed_at is null and escalated_at is null and escalates_at <= $1
  order by escalates_at, id limit ${PORTION} for update skip locked`;

/** Makes a task of every reply that has waited for a working day; once each, and safe to run twice. */
@Injectable()
export class EscalateReplies implements DueTask {
  readonly queue = 'escalate-replies';
  readonly cron = '*/5 * * * *';

  constructor(
    readonly db: Database,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly tasks: ReplyTasks,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, () => this.escalateAll());
    else await this.workspaces.each(this.queue, () => this.escalateAll());
  }

  private async escalateAll(): Promise<void> {
    while ((await this.escalate(this.clock.now())) === PORTION);
  }

  /** @returns how many */
  @Transactional()
  private async escalate(now: Date): Promise<number> {
    const ids = (await this.db.query<{ id: string }>(DUE, [now])).map(({ id }) => id);
    if (!ids.length) return 0;
    const manager = await this.db.manager();
    const items = await manager.find(AwaitedReply, { where: { id: In(ids) }, order: { escalatesAt: 'ASC', id: 'ASC' } });
    await this.tasks.open(items);
    await manager.save(items.map((item) => Object.assign(item, { escalatedAt: now })));
    return ids.length;
  }
}
