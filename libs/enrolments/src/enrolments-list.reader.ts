import { decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { enrolmentColumns } from './enrolment-columns.js';
import type { Enrolment } from './enrolment.entity.js';
import type { AllEnrolmentsArgs } from './all-enrolments.args.js';

/** What has no date comes last. */
const DUE = `coalesce(e.due_at, '9999-12-31T00:00:00Z')`;

const PAGE = `
  select ${enrolmentColumns}, ${DUE} as place from enrolment e
  where (${DUE}, e.id) > ($1::timestamptz, $2::uuid) and ($4::text[] is null or e.state = any($4)) and ($5::text is null or e.awaits = $5)
    and ($6::uuid is null or e.sequence_id = $6) and ($7::uuid is null or e.contact_id = $7)
  order by place, e.id limit $3`;

/** Those that were never started are their launch's business. */
const OF_CONTACTS = `
  select ${enrolmentColumns} from enrolment e where e.contact_id = any($1) and e.started_at is not null
  order by e.started_at desc, e.id`;

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** Passages of everybody, by what comes next. */
@Injectable()
export class EnrolmentsList {
  constructor(private readonly db: Database) {}

  async page({ states, awaits, sequenceId, contactId, ...page }: AllEnrolmentsArgs): Promise<Connection<Enrolment>> {
    const after = page.after ? decodeMomentCursor(page.after) : FIRST;
    const filter = [states ?? null, awaits ?? null, sequenceId ?? null, contactId ?? null];
    const rows = await this.db.query<Enrolment & { place: Date }>(PAGE, [...after, page.first + 1, ...filter]);
    return pageOf(rows, page, ({ place, id }) => [place.toISOString(), id]);
  }

  /** The newest first. Batched. */
  ofContact(contactId: string): Promise<Enrolment[]> {
    return this.db.load('enrolments of contact', contactId, async (ids) =>
      rowsPerKey(ids, await this.db.query<Enrolment>(OF_CONTACTS, [ids]), (row) => row.contactId),
    );
  }
}
