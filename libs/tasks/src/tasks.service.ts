import { MembersService } from '#accounts';
import { Contact } from '#contacts';
import { InteractionsService } from '#interactions';
import { badInput, Clock, Database, notFound, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { deedDone } from './deed-done.js';
import { ManualDeed } from './manual-deed.js';
import { Task } from './task.entity.js';
import type { CreateTaskInput, DoTaskInput } from './task.input.js';

/** A step of a sequence that a member does by hand. */
export type StepTask = Pick<Task, 'contactId' | 'kind' | 'title' | 'note' | 'dueOn' | 'assigneeId'> & {
  enrolmentId: string;
  enrolmentStep: number;
};

/** What the product asks of a member. */
export type ProductTask = Pick<Task, 'contactId' | 'title' | 'note' | 'dueOn' | 'assigneeId'>;

const OPEN_ALL = `
  insert into task (workspace_id, id, contact_id, kind, title, note, due_on, assignee_id, enrolment_id, enrolment_step, created_at)
  select current_workspace_id(), gen_random_uuid(), t."contactId", t.kind, t.title, t.note, t."dueOn", t."assigneeId",
    t."enrolmentId", t."enrolmentStep", $2
  from jsonb_to_recordset($1::jsonb) as t ("contactId" uuid, kind text, title text, note text, "dueOn" date, "assigneeId" uuid,
    "enrolmentId" uuid, "enrolmentStep" integer)
  on conflict (workspace_id, enrolment_id, enrolment_step) do nothing`;

const CANCEL_ALL = `
  update task set cancelled_at = $3, cancel_reason = $2, version = version + 1
  where enrolment_id = any($1) and done_at is null and cancelled_at is null`;

const SET_ASIDE = `
  update task set enrolment_step = null, version = version + 1,
    cancelled_at = case when done_at is null then coalesce(cancelled_at, $3) end,
    cancel_reason = case when done_at is null then coalesce(cancel_reason, $2) end
  where enrolment_id = any($1) and enrolment_step is not null`;

const CANCEL_MANY = `
  update task set cancelled_at = $3, cancel_reason = $2, version = version + 1
  where id = any($1) and done_at is null and cancelled_at is null`;

const DONE_BY = `
  update task set done_at = $2, done_by_id = $3, interaction_id = $4, version = version + 1
  where id = any($1) and done_at is null and cancelled_at is null`;

const LOCK_CONTACT = `
  select c.id from contact c join task t on t.workspace_id = c.workspace_id and t.contact_id = c.id
  where t.id = $1 for no key update of c`;

/** What members must do by hand: opened by people and by sequences, ticked or cancelled by people. */
@Injectable()
export class TasksService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly log: InteractionsService,
  ) {}

  @Transactional()
  async create({ assigneeId = this.db.actor.memberId, ...told }: CreateTaskInput): Promise<Task> {
    await this.db.get(Contact, told.contactId, 'contact');
    if (assigneeId) await this.demandPresent(assigneeId);
    const task = Task.make(this.db.workspaceId, { note: null, ...told, ...NOT_YET, assigneeId, createdAt: this.clock.now() });
    await (await this.db.manager()).insert(Task, task);
    return task;
  }

  /** Ticks it and logs the exchange it was. Throws STALE, and CONFLICT when it is not open. */
  @Transactional()
  async do({ id, version, ...told }: DoTaskInput): Promise<Task> {
    // The contact first, then what is about them: whoever logs an answer at this moment goes the same way.
    if (!(await this.db.query(LOCK_CONTACT, [id])).length) throw notFound('task', id);
    const task = await this.db.get(Task, id, 'task');
    refuseStaleWrite(task, version, {});
    const manager = await this.db.manager();
    task.tick(this.db.actor.memberId, this.clock.now());
    // Ticked first: who listens to the log may cancel what is still open.
    await manager.save(task);
    const deed = deedDone(task, told);
    if (!deed) return task;
    const [entry] = await this.log.log([deed]);
    return manager.save(Object.assign(task, { interactionId: entry!.id }));
  }

  @Transactional()
  async cancel(id: string, reason: string): Promise<Task> {
    const task = await this.db.get(Task, id, 'task');
    task.cancel(reason, this.clock.now());
    return (await this.db.manager()).save(task);
  }

  /** Opens the tasks of steps; each once, however often it is asked for. */
  @Transactional()
  async openFor(steps: StepTask[]): Promise<void> {
    if (steps.length) await this.db.query(OPEN_ALL, [JSON.stringify(steps), this.clock.now()]);
  }

  /** Opens what the product asks of members. @returns their ids */
  @Transactional()
  async openMany(told: readonly ProductTask[]): Promise<string[]> {
    const createdAt = this.clock.now();
    const tasks = told.map((one) => Task.make(this.db.workspaceId, { ...one, kind: ManualDeed.OTHER, ...NOT_YET, createdAt }));
    await (await this.db.manager()).insert(Task, tasks);
    return tasks.map(({ id }) => id);
  }

  /** What was done without being ticked: what is still open of these. */
  @Transactional()
  async doneBy(ids: readonly string[], { memberId, interactionId }: { memberId: string | null; interactionId: string | null }): Promise<void> {
    if (ids.length) await this.db.query(DONE_BY, [ids, this.clock.now(), memberId, interactionId]);
  }

  /** Cancels what is still open of these. */
  @Transactional()
  async cancelMany(ids: readonly string[], reason: string): Promise<void> {
    if (ids.length) await this.db.query(CANCEL_MANY, [ids, reason, this.clock.now()]);
  }

  /** Cancels what is still open of passages that ended. */
  @Transactional()
  async cancelOf(enrolmentIds: string[], reason: string): Promise<void> {
    if (enrolmentIds.length) await this.db.query(CANCEL_ALL, [enrolmentIds, reason, this.clock.now()]);
  }

  /** Makes room for others at the same steps; what is still open is cancelled. */
  @Transactional()
  async setAsideOf(enrolmentIds: string[], reason: string): Promise<void> {
    if (enrolmentIds.length) await this.db.query(SET_ASIDE, [enrolmentIds, reason, this.clock.now()]);
  }

  private async demandPresent(memberId: string): Promise<void> {
    const member = await this.members.load(memberId);
    if (!member || member.removedAt) throw badInput('assigneeId', 'this is no member of the workspace. See members.');
  }
}

const NOT_YET = {
  ...{ enrolmentId: null, enrolmentStep: null, doneAt: null, doneById: null, cancelledAt: null, cancelReason: null },
  ...{ interactionId: null, version: 1 },
};
