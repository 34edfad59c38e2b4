import { Database, type ToldReason } from '#platform';
import { Clock, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DispatchEvent } from './dispatch-event.entity.js';
import type { DispatchState } from './dispatch-state.js';

/** What is told of a dispatch, once: what the same reason did again is not told again. */
export interface Telling {
  dispatchId: string;
  state: DispatchState;
  reason: ToldReason;
}

const INSERT = `
  insert into dispatch_event (workspace_id, id, dispatch_id, happened_at, state, reason, member_id)
  select current_workspace_id(), gen_random_uuid(), t."dispatchId", $2, t.state, t.reason, $3
  from jsonb_to_recordset($1::jsonb) as t ("dispatchId" uuid, state text, reason jsonb)`;

/** The way of each dispatch, as people read it. */
@Injectable()
export class DispatchEvents {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Who acts is told with it. */
  async tell(told: Telling[]): Promise<void> {
    if (told.length) await this.db.query(INSERT, [JSON.stringify(told), this.clock.now(), this.db.actor.memberId]);
  }

  /** Batched, the first first. */
  load(dispatchId: string): Promise<DispatchEvent[]> {
    return this.db.load('dispatch events', dispatchId, async (ids) => {
      const where = { dispatchId: In([...ids]) };
      const rows = await (await this.db.manager()).find(DispatchEvent, { where, order: { happenedAt: 'ASC', id: 'ASC' } });
      return rowsPerKey(ids, rows, (row) => row.dispatchId);
    });
  }
}
