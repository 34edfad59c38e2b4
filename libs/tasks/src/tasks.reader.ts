import { MembersService } from '#accounts';
import { connectionOf, decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Clock, Database, notFound, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { TaskFilter } from './task.input.js';
import { Task } from './task.entity.js';
import type { TasksArgs } from './tasks.args.js';

@ObjectType({ description: 'A page of tasks' })
export class TaskConnection extends connectionOf(Task) {}

const OPEN = 'task.doneAt is null and task.cancelledAt is null';

const OF_CONTACTS = `
  select found.id from unnest($1::uuid[]) as asked (id) cross join lateral (
    select t.id from task t where t.contact_id = asked.id and t.done_at is null and t.cancelled_at is null
    order by t.due_on, t.id limit $2
  ) found`;

/** Tasks as lists; each question takes one statement or two however many rows a page asks it for. */
@Injectable()
export class TasksReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
  ) {}

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Task> {
    const found = await this.load(id);
    if (!found) throw notFound('task', id);
    return found;
  }

  /** Batched. */
  load(id: string): Promise<Task | null> {
    return this.db.load('task', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Task, { id: In([...ids]) });
      return ids.map((one) => rows.find((row) => row.id === one) ?? null);
    });
  }

  /** By the day they are due. */
  async page({ filter, ...page }: TasksArgs): Promise<Connection<Task>> {
    const query = (await this.db.manager()).createQueryBuilder(Task, 'task').take(page.first + 1);
    query.orderBy('task.dueOn', 'ASC').addOrderBy('task.id', 'ASC');
    await this.narrow(query, filter ?? {});
    if (page.after) {
      const [dueOn, id] = decodeMomentCursor(page.after);
      query.andWhere('(task.dueOn, task.id) > (:dueOn, :id)', { dueOn, id });
    }
    return pageOf(await query.getMany(), page, (task) => [task.dueOn, task.id]);
  }

  /** What is open about a contact, the most pressing first. Batched. */
  listOpen(contactId: string, count: number): Promise<Task[]> {
    return this.db.load(`open tasks ${count}`, contactId, async (contactIds) => {
      const found = await this.db.query<{ id: string }>(OF_CONTACTS, [contactIds, count]);
      const where = { id: In(found.map(({ id }) => id)) };
      const rows = await (await this.db.manager()).find(Task, { where, order: { dueOn: 'ASC', id: 'ASC' } });
      return rowsPerKey(contactIds, rows, (row) => row.contactId);
    });
  }

  private async narrow(query: SelectQueryBuilder<Task>, { mine, assigneeId, contactId, isOpen, isOverdue }: TaskFilter): Promise<void> {
    if (mine) query.andWhere('task.assigneeId = :me', { me: this.db.actor.memberId });
    if (assigneeId) query.andWhere('task.assigneeId = :assigneeId', { assigneeId });
    if (contactId) query.andWhere('task.contactId = :contactId', { contactId });
    if (isOpen === true || isOverdue) query.andWhere(OPEN);
    if (isOpen === false) query.andWhere(`not (${OPEN})`);
    if (!isOverdue) return;
    const { timeZone } = await this.members.currentWorkspace();
    query.andWhere('task.dueOn < (:now::timestamptz at time zone :timeZone)::date', { now: this.clock.now(), timeZone });
  }
}
