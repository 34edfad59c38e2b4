import { SAME_PERSON } from '#contacts';
import { IS_ANSWER, type Enrolment, type Passage } from '#enrolments';
import { Database, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { alreadyRunning, answeredSince } from './launch-words.js';
import type { Launch } from './launch.entity.js';

/** The contacts first, in the order everybody locks them; then what is about them. */
const HOLD_CONTACTS = `
  select c.id from contact c where c.id in (select contact_id from enrolment where id = any($1)) order by c.id for no key update`;
const HOLD = `select id from enrolment where id = any($1) and state = 'PLANNED' order by id for update`;

const RUNNING = `
  select distinct person.asked_id as id from (${SAME_PERSON}) person
  join enrolment e on e.contact_id = person.contact_id and e.sequence_id = $2 and e.state in ('ACTIVE', 'PAUSED')`;

const ANSWERED = `
  select distinct person.asked_id as id from (${SAME_PERSON}) person
  join interaction i on i.contact_id = person.contact_id and i.happened_at > $2 and ${IS_ANSWER}`;

const LEAVE_OUT = `
  update enrolment e set state = 'EXCLUDED', reason = told.reason, version = version + 1
  from jsonb_to_recordset($1::jsonb) as told (id uuid, reason jsonb) where e.id = told.id and e.state = 'PLANNED'`;

const TELL = `
  update enrolment e set reason = told.reason, version = version + 1
  from jsonb_to_recordset($1::jsonb) as told (id uuid, reason jsonb) where e.id = told.id and e.state = 'PLANNED'`;

const START = `
  update enrolment e set state = 'ACTIVE', started_at = $2, step = new.step, awaits = new.awaits, due_at = new."dueAt",
    ends_at = new."endsAt", pitch_id = new."pitchId", reason = new.reason, version = version + 1
  from jsonb_to_recordset($1::jsonb) as new (id uuid, step integer, awaits text, "dueAt" timestamptz, "endsAt" timestamptz,
    "pitchId" uuid, reason jsonb)
  where e.id = new.id and e.state = 'PLANNED'`;

const rowsOf = (reasons: Map<string, ToldReason>): string => JSON.stringify([...reasons].map(([id, reason]) => ({ id, reason })));

/** The people of a launch that is being started: a few statements, however many they are. */
@Injectable()
export class StartPeople {
  constructor(private readonly db: Database) {}

  /** Locks those among them who are still planned. */
  async hold(ids: string[]): Promise<Set<string>> {
    await this.db.query(HOLD_CONTACTS, [ids]);
    return new Set((await this.db.query<{ id: string }>(HOLD, [ids])).map(({ id }) => id));
  }

  /** By enrolment: who came to be enrolled elsewhere, or spoke with us, since the launch was prepared. */
  async findGone(passages: Passage[], { sequenceId, createdAt }: Launch): Promise<Map<string, ToldReason>> {
    const contactIds = passages.map(({ enrolment }) => enrolment.contactId);
    const running = await this.db.query<{ id: string }>(RUNNING, [contactIds, sequenceId]);
    const answered = await this.db.query<{ id: string }>(ANSWERED, [contactIds, createdAt]);
    const reasons = new Map([...answered.map(({ id }) => [id, answeredSince] as const), ...running.map(({ id }) => [id, alreadyRunning] as const)]);
    return new Map(passages.flatMap(({ enrolment: { id, contactId } }) => {
      const reason = reasons.get(contactId);
      return reason ? [[id, reason] as const] : [];
    }));
  }

  async leaveOut(reasons: Map<string, ToldReason>): Promise<void> {
    if (reasons.size) await this.db.query(LEAVE_OUT, [rowsOf(reasons)]);
  }

  /** They stay planned, and this is why. */
  async tell(reasons: Map<string, ToldReason>): Promise<void> {
    if (reasons.size) await this.db.query(TELL, [rowsOf(reasons)]);
  }

  async start(enrolments: readonly Enrolment[], now: Date): Promise<void> {
    if (enrolments.length) await this.db.query(START, [JSON.stringify(enrolments), now]);
  }
}
