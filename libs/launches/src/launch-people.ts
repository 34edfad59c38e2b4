import { EnrolmentState, type Enrolment } from '#enrolments';
import { Database, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';

/** What became of one person in the pre-flight, as it is kept. */
export type Settled = Pick<Enrolment, 'id' | 'state' | 'reason'> & Partial<Pick<Enrolment, 'arm' | 'mailboxId' | 'dueAt' | 'endsAt' | 'pitchId'>>;

const INSERT = `
  insert into enrolment (workspace_id, id, launch_id, sequence_id, sequence_version, contact_id, position, state)
  select c.workspace_id, gen_random_uuid(), $1, $2, $3, c.id, row_number() over (order by asked.position), 'PENDING'
  from unnest($4::uuid[]) with ordinality as asked (id, position) join contact c on c.id = asked.id`;

const IN_STATE = `
  select id from enrolment where launch_id = $1 and state = $2 and position > $3 order by position limit $4`;

const STILL = `select id from enrolment where id = any($1) and state = $2`;

const LEAVE_OUT = `
  update enrolment e set state = 'EXCLUDED', reason = told.reason
  from jsonb_to_recordset($2::jsonb) as told ("contactId" uuid, reason jsonb)
  where e.launch_id = $1 and e.contact_id = told."contactId" and e.state = 'PENDING'`;

const SETTLE = `
  update enrolment e set state = done.state, reason = done.reason, arm = done.arm, mailbox_id = done."mailboxId",
    due_at = done."dueAt", ends_at = done."endsAt", pitch_id = done."pitchId"
  from jsonb_to_recordset($1::jsonb) as done (id uuid, state text, reason jsonb, arm text, "mailboxId" uuid,
    "dueAt" timestamptz, "endsAt" timestamptz, "pitchId" uuid)
  where e.id = done.id and e.state = 'PENDING'`;

const POSTPONE = `
  update enrolment e set due_at = later."dueAt", ends_at = later."endsAt", reason = later.reason
  from jsonb_to_recordset($1::jsonb) as later (id uuid, "dueAt" timestamptz, "endsAt" timestamptz, reason jsonb)
  where e.id = later.id and e.state = 'PLANNED'`;

const GIVE_UP = `
  update enrolment set state = 'EXCLUDED', reason = $2, version = version + 1
  where launch_id = $1 and state in ('PENDING', 'PLANNED') returning id`;

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);

/** The people of a launch: a statement for as many as there are. */
@Injectable()
export class LaunchPeople {
  constructor(private readonly db: Database) {}

  /** In the order given. */
  async insert(launch: { id: string; sequenceId: string; sequenceVersion: number }, contactIds: string[]): Promise<void> {
    await this.db.query(INSERT, [launch.id, launch.sequenceId, launch.sequenceVersion, contactIds]);
  }

  /** The next ones in a state, by their enrolments. */
  async list(launchId: string, state: EnrolmentState, after: number, most: number): Promise<string[]> {
    return idsOf(await this.db.query(IN_STATE, [launchId, state, after, most]));
  }

  /** Those among the given ones who are in that state at this moment. */
  async still(ids: string[], state: EnrolmentState): Promise<Set<string>> {
    return new Set(idsOf(await this.db.query(STILL, [ids, state])));
  }

  async leaveOut(launchId: string, reasons: Map<string, ToldReason>): Promise<void> {
    const rows = [...reasons].map(([contactId, reason]) => ({ contactId, reason }));
    await this.db.query(LEAVE_OUT, [launchId, JSON.stringify(rows)]);
  }

  /** Each once: what is settled stays. */
  async settle(settled: Settled[]): Promise<void> {
    await this.db.query(SETTLE, [JSON.stringify(settled)]);
  }

  /** Their mails leave later. */
  async postpone(later: Pick<Enrolment, 'id' | 'dueAt' | 'endsAt' | 'reason'>[]): Promise<void> {
    if (later.length) await this.db.query(POSTPONE, [JSON.stringify(later)]);
  }

  /** Whoever was not started will not be. @returns their enrolments */
  async giveUp(launchId: string, reason: ToldReason): Promise<string[]> {
    return idsOf(await this.db.query(GIVE_UP, [launchId, reason]));
  }
}
