import { Clock, Database, Transactional, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';

const TELL = `
  insert into dispatch_event (workspace_id, id, dispatch_id, happened_at, state, reason, member_id)
  select current_workspace_id(), gen_random_uuid(), id, $2::timestamptz, state, $3::jsonb, $4::uuid from changed`;

/** What a worker has in hand is past stopping here: its claim looked at everything a moment ago. */
const STOP = `
  with changed as (
    update dispatch set state = 'STOPPED', wait = $3::jsonb, hold_id = null, settled_at = $2
    where enrolment_id = any($1) and state in ('DUE', 'HELD') returning id, state
  ) ${TELL}`;

const PUT_OFF = `
  with changed as (
    update dispatch set due_at = $5, wait = $3::jsonb where enrolment_id = any($1) and state = 'DUE' and due_at < $5 returning id, state
  ) ${TELL}`;

const FREE = `update dispatch set due_at = $2, wait = null where enrolment_id = any($1) and state = 'DUE' and wait->>'code' = $3`;

/** Messages of people's passages through sequences, as sequences steer them. */
@Injectable()
export class EnrolledDispatches {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that have not left and are in nobody's hands will not leave. */
  @Transactional()
  async stopOf(enrolmentIds: string[], reason: ToldReason): Promise<void> {
    await this.change(STOP, enrolmentIds, reason);
  }

  /** They leave no earlier. */
  @Transactional()
  async putOffOf(enrolmentIds: string[], until: Date, reason: ToldReason): Promise<void> {
    await this.change(PUT_OFF, enrolmentIds, reason, until);
  }

  /** What waited for a reason that is gone is looked at again. @param code of the reason */
  @Transactional()
  async freeOf(enrolmentIds: string[], code: string): Promise<void> {
    if (enrolmentIds.length) await this.db.query(FREE, [enrolmentIds, this.clock.now(), code]);
  }

  private async change(text: string, enrolmentIds: string[], reason: ToldReason, ...more: unknown[]): Promise<void> {
    if (enrolmentIds.length) await this.db.query(text, [enrolmentIds, this.clock.now(), JSON.stringify(reason), this.db.actor.memberId, ...more]);
  }
}
