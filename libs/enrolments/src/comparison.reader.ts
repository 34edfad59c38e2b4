import { SAME_PERSON } from '#contacts';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { compareArms, type ArmCounts, type Compared } from './compare-arms.js';
import { IS_ANSWER } from './is-answer.js';

const ENROLLED = `
  select contact_id as id from enrolment where sequence_id = $1 and sequence_version = $2 and started_at is not null and arm is not null`;

/** An answer counts within fourteen days of the first mail, whomever of us it went to and under whatever name. */
const COUNTS = `
  with person as (${SAME_PERSON}),
  mailed as (
    select e.arm, d.settled_at, d.id is not null as is_sent, d.settled_at <= $4::timestamptz - interval '14 days' as is_settled, exists (
      select from person join interaction i on i.contact_id = person.contact_id
        and i.happened_at > d.settled_at and i.happened_at <= d.settled_at + interval '14 days' and ${IS_ANSWER}
      where person.asked_id = e.contact_id) as has_answered
    from enrolment e
    left join dispatch d on d.workspace_id = e.workspace_id and d.id = e.first_dispatch_id and d.state in ('SENT', 'CAPTURED')
    where e.sequence_id = $2 and e.sequence_version = $3 and e.started_at is not null and e.arm is not null
  )
  select arm, count(*)::int as started, (count(*) filter (where is_sent))::int as sent, (count(*) filter (where is_settled))::int as settled,
    (count(*) filter (where is_settled and has_answered))::int as answered
  from mailed group by arm order by arm`;

/** Counts who answered which way of writing. */
@Injectable()
export class ComparisonReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async read(sequenceId: string, version: number): Promise<Compared> {
    const enrolled = await this.db.query<{ id: string }>(ENROLLED, [sequenceId, version]);
    const counts = await this.db.query<ArmCounts>(COUNTS, [enrolled.map(({ id }) => id), sequenceId, version, this.clock.now()]);
    return compareArms(counts);
  }
}
