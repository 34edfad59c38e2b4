import type { Passage } from '#enrolments';
import { Database, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { alsoIn } from './launch-words.js';

const OTHERS = `
  select e.contact_id as "contactId", s.id, s.name, s.priority, m.name as owner from enrolment e
  join sequence s on s.workspace_id = e.workspace_id and s.id = e.sequence_id
  join member m on m.workspace_id = s.workspace_id and m.id = s.owner_id
  where e.contact_id = any($1) and e.state in ('ACTIVE', 'PAUSED') order by s.priority desc, e.started_at, e.id`;

interface Other {
  contactId: string;
  id: string;
  name: string;
  priority: number;
  owner: string;
}

/** Tells who is in another sequence at this moment. */
@Injectable()
export class OthersReader {
  constructor(private readonly db: Database) {}

  /** By enrolment: the one that goes first, and who waits for whom. */
  async read(passages: Passage[]): Promise<Map<string, ToldReason>> {
    const others = await this.db.query<Other>(OTHERS, [passages.map(({ enrolment }) => enrolment.contactId)]);
    return new Map(passages.flatMap(({ enrolment, sequence }) => {
      const other = others.find((one) => one.contactId === enrolment.contactId && one.id !== sequence.id);
      return other ? [[enrolment.id, alsoIn(other, sequence.priority > other.priority)] as const] : [];
    }));
  }
}
