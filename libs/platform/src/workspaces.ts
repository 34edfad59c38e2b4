import { Injectable } from '@nestjs/common';
import { systemActor } from './actor.js';
import { Database } from './database.js';

/** The worker's way round: it learns the workspaces' ids at the door and acts in one at a time, behind its walls. */
@Injectable()
export class Workspaces {
  constructor(private readonly db: Database) {}

  /** What fails in one workspace keeps no other waiting: it is thrown when all had their turn. */
  async each(task: string, work: (workspaceId: string) => Promise<void>): Promise<void> {
    const rows = await this.db.knock<{ id: string }>('select id from door.list_workspaces()', []);
    const failures: unknown[] = [];
    for (const { id } of rows) await this.in(id, task, `task ${task}`, () => work(id)).catch((error: unknown) => failures.push(error));
    if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join('; '));
    if (failures.length) throw failures[0];
  }

  /** One piece of the product's own work in one workspace. */
  in<T>(workspaceId: string, action: string, actor: string, work: () => Promise<T>): Promise<T> {
    return this.db.as(systemActor(workspaceId, actor), action, work);
  }
}
