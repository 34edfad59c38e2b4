import { Database, DomainError } from '#platform';
import type { Sequence, SequenceUse } from '#sequences';
import { Injectable } from '@nestjs/common';

const UNDER_WAY = `
  select count(*)::int as people from enrolment e join launch l on l.workspace_id = e.workspace_id and l.id = e.launch_id
  where e.sequence_id = $1 and (e.state in ('ACTIVE', 'PAUSED') or e.state = 'PLANNED' and l.state = 'STARTING')`;

/** A sequence stays in use while somebody goes through it. */
@Injectable()
export class UnderWay implements SequenceUse {
  constructor(private readonly db: Database) {}

  async demandNone({ id, name }: Sequence): Promise<void> {
    const [row] = await this.db.query<{ people: number }>(UNDER_WAY, [id]);
    const people = row!.people;
    if (!people) return;
    const who = people === 1 ? '1 person is' : `${people} people are`;
    throw new DomainError('CONFLICT', `sequence: ${who} under way in ${name}. Stop their enrolments first, or wait until they have ended.`);
  }
}
