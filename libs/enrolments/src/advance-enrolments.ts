import { Clock, Database, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { AdvanceSlice } from './advance-slice.js';

/** So many are moved in one transaction. */
const SLICE = 250;

/** Whose time has come, and for whom what they waited for has come; each kind by its own index. */
const DUE = `
  select e.id from enrolment e where e.state = 'ACTIVE' and e.awaits = 'TIME' and e.due_at <= $1 and e.id > $2
  union all
  select e.id from enrolment e join dispatch d on d.workspace_id = e.workspace_id and d.id = e.dispatch_id
  where e.state = 'ACTIVE' and e.awaits = 'DISPATCH' and e.id > $2 and d.state in ('SENT', 'CAPTURED', 'REFUSED', 'FAILED', 'STOPPED')
  union all
  select e.id from enrolment e join pitch p on p.workspace_id = e.workspace_id and p.id = e.pitch_id
  where e.state = 'ACTIVE' and e.awaits = 'APPROVAL' and e.id > $2 and p.state <> 'DRAFT'
  union all
  select e.id from enrolment e join task t on t.workspace_id = e.workspace_id and t.enrolment_id = e.id and t.enrolment_step = e.step
  where e.state = 'ACTIVE' and e.awaits = 'TASK' and e.id > $2 and (t.done_at is not null or t.cancelled_at is not null)
  order by id limit ${SLICE}`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Moves people on through their sequences. Safe to run twice, and by several workers at once. */
@Injectable()
export class AdvanceEnrolments implements DueTask {
  readonly queue = 'advance-enrolments';
  readonly cron = '* * * * *';
  private readonly log = new Logger(AdvanceEnrolments.name);

  constructor(
    private readonly db: Database,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly slice: AdvanceSlice,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    if (workspaceId) await this.advance(workspaceId, this.clock.now());
    else await this.workspaces.each(this.queue, () => this.advanceAll(this.clock.now()).then(() => undefined));
  }

  /** Does all that is due in a workspace, until nothing moves any more. @returns how many moves that were */
  advance(workspaceId: string, now: Date): Promise<number> {
    return this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, () => this.advanceAll(now));
  }

  private async advanceAll(now: Date): Promise<number> {
    let moves = 0;
    for (let moved = -1; moved !== 0; moves += moved) moved = await this.pass(now);
    return moves;
  }

  private async pass(now: Date): Promise<number> {
    let moved = 0;
    for (let ids = await this.listDue(now, FIRST); ids.length; ids = await this.listDue(now, ids.at(-1)!)) moved += await this.move(ids, now);
    return moved;
  }

  private async listDue(now: Date, after: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(DUE, [now, after]);
    await this.db.rest();
    return rows.map(({ id }) => id);
  }

  /** One that fails holds up no other. */
  private async move(ids: string[], now: Date): Promise<number> {
    try {
      return await this.slice.advance(ids, now);
    } catch (error) {
      this.log.error(`${this.queue} failed: ${(error as Error).message}`);
      if (ids.length === 1) return 0;
    }
    let moved = 0;
    for (const id of ids) moved += await this.move([id], now);
    return moved;
  }
}
