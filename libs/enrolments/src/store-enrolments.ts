import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { EnrolmentDiary, type DiaryLine } from './enrolment-diary.js';
import type { Enrolment } from './enrolment.entity.js';

/** What changes on the way, with the type PostgreSQL reads each from JSON as. */
const COLUMNS = {
  sequence_version: 'integer', state: 'text', step: 'integer', awaits: 'text', mailbox_id: 'uuid', due_at: 'timestamptz', ends_at: 'timestamptz',
  pitch_id: 'uuid', dispatch_id: 'uuid', first_dispatch_id: 'uuid', reason: 'jsonb', heeds_answers_since: 'timestamptz', ended_at: 'timestamptz',
};

const names = Object.keys(COLUMNS);

const UPDATE = `
  update enrolment e set version = version + 1, ${names.map((name) => `${name} = new.${name}`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as new (id uuid, ${Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ')})
  where e.id = new.id`;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const FIELDS = names.map((name) => [name, camel(name)] as const);

const rowOf = (enrolment: Enrolment): object => {
  const values = enrolment as unknown as Record<string, unknown>;
  return { id: enrolment.id, ...Object.fromEntries(FIELDS.map(([name, field]) => [name, values[field]])) };
};

/** Keeps enrolments that the caller has locked, many in a statement, and what there is to tell of them. */
@Injectable()
export class StoreEnrolments {
  constructor(
    private readonly db: Database,
    private readonly diary: EnrolmentDiary,
  ) {}

  async keep(enrolments: readonly Enrolment[], lines: DiaryLine[]): Promise<void> {
    await this.diary.write(lines);
    if (!enrolments.length) return;
    await this.db.query(UPDATE, [JSON.stringify(enrolments.map(rowOf))]);
    for (const one of enrolments) one.version++;
  }
}
