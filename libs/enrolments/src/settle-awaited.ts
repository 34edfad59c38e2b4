import { Database, type ToldReason } from '#platform';
import { DispatchState } from '#sending';
import { Injectable } from '@nestjs/common';
import { ConditionFactsReader, type Conditions } from './condition-facts.reader.js';
import { sent, taskCancelled, taskDone, undelivered } from './diary-words.js';
import type { DiaryLine } from './enrolment-diary.js';
import { Awaited } from './enrolment.entity.js';
import { goOn } from './go-on.js';
import { pause, stop } from './halt.js';
import type { Passage } from './passage.js';

interface EndedMail {
  id: string;
  state: DispatchState;
  settledAt: Date;
  recipient: string;
  reason: string | null;
  told: ToldReason | null;
}

interface EndedTask {
  enrolmentId: string;
  title: string;
  doneAt: Date | null;
  doneBy: string | null;
  doneById: string | null;
  cancelReason: string | null;
}

const MAILS = `
  select d.id, d.state, coalesce(d.settled_at, d.due_at) as "settledAt", d.recipient, d.reason, d.wait as told
  from dispatch d where d.id = any($1) and d.state in ('SENT', 'CAPTURED', 'REFUSED', 'FAILED', 'STOPPED')`;

const TASKS = `
  select t.enrolment_id as "enrolmentId", t.title, t.done_at as "doneAt", t.done_by_id as "doneById", m.name as "doneBy", t.cancel_reason as "cancelReason"
  from enrolment e join task t on t.workspace_id = e.workspace_id and t.enrolment_id = e.id and t.enrolment_step = e.step
  left join member m on m.workspace_id = t.workspace_id and m.id = t.done_by_id
  where e.id = any($1) and (t.done_at is not null or t.cancelled_at is not null)`;

/** What enrolments waited for has come: their mail left, or it never will; their task is done, or was dropped. */
@Injectable()
export class SettleAwaited {
  constructor(
    private readonly db: Database,
    private readonly facts: ConditionFactsReader,
  ) {}

  /** Inside the transaction that holds them. @returns what to tell */
  async settle(passages: Passage[], now: Date): Promise<DiaryLine[]> {
    const mailed = passages.filter(({ enrolment }) => enrolment.awaits === Awaited.DISPATCH);
    const tasked = passages.filter(({ enrolment }) => enrolment.awaits === Awaited.TASK);
    const conditions = await this.facts.read([...mailed, ...tasked], now);
    return [...(await this.settleMails(mailed, conditions, now)), ...(await this.settleTasks(tasked, conditions, now))];
  }

  private async settleMails(passages: Passage[], conditions: Conditions, now: Date): Promise<DiaryLine[]> {
    if (!passages.length) return [];
    const ended = await this.db.query<EndedMail>(MAILS, [passages.map(({ enrolment }) => enrolment.dispatchId)]);
    const byId = new Map(ended.map((one) => [one.id, one]));
    return passages.flatMap((passage) => {
      const mail = byId.get(passage.enrolment.dispatchId!);
      return mail ? afterMail(passage, mail, conditions, now) : [];
    });
  }

  private async settleTasks(passages: Passage[], conditions: Conditions, now: Date): Promise<DiaryLine[]> {
    if (!passages.length) return [];
    const ended = await this.db.query<EndedTask>(TASKS, [passages.map(({ enrolment }) => enrolment.id)]);
    const byEnrolment = new Map(ended.map((one) => [one.enrolmentId, one]));
    return passages.flatMap((passage) => {
      const task = byEnrolment.get(passage.enrolment.id);
      return task ? afterTask(passage, task, conditions, now) : [];
    });
  }
}

function afterMail(passage: Passage, mail: EndedMail, conditions: Conditions, now: Date): DiaryLine[] {
  const { enrolment } = passage;
  const { state, settledAt, recipient, told, reason } = mail;
  // What was stopped says why by itself.
  if (state === DispatchState.STOPPED) return stop(passage, told ?? plain(state, reason), now);
  if (state === DispatchState.REFUSED || state === DispatchState.FAILED) return stop(passage, undelivered(told ?? plain(state, reason)), now);
  const { id: enrolmentId, step } = enrolment;
  const line = { enrolmentId, at: settledAt, message: sent(recipient, state === DispatchState.CAPTURED), step };
  return [line, ...goOn(passage, { from: step + 1, at: settledAt, now, holds: conditions(passage) })];
}

function afterTask(passage: Passage, task: EndedTask, conditions: Conditions, now: Date): DiaryLine[] {
  const { id: enrolmentId, step } = passage.enrolment;
  const onward = { from: step + 1, at: task.doneAt ?? now, now, holds: conditions(passage) };
  if (task.doneAt) {
    const line = { enrolmentId, at: task.doneAt, message: taskDone(task.title, task.doneBy), step, memberId: task.doneById };
    return [line, ...goOn(passage, onward)];
  }
  const lines = goOn(passage, onward);
  if (!passage.enrolment.isRunning) return lines;
  return pause(passage, taskCancelled(task.title, task.cancelReason!), now);
}

const plain = (code: string, text: string | null): ToldReason => ({ code, fr: text ?? '', en: text ?? '' });
