import { SAME_PERSON } from '#contacts';
import type { Channel } from '#interactions';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { IS_ANSWER } from './is-answer.js';

/** The answer of somebody who is on their way through a sequence. */
export interface Answer {
  enrolmentId: string;
  /** As whom they answered; who is on record twice has two names. */
  name: string;
  channel: Channel;
  at: Date;
  /** To whom of us. */
  member: string | null;
  ourTimeZone: string;
}

/** Passages under way of the people of contacts $1, whatever name they are enrolled under. */
const THEIRS = `
  from (${SAME_PERSON}) person
  cross join lateral (select * from enrolment e where e.contact_id = person.contact_id and e.state in ('ACTIVE', 'PAUSED') offset 0) e`;

/** Asked once, and first: where nobody is on any way, as in most workspaces at most times, nobody's addresses are looked at. */
const SOMEBODY_IS = `exists (select from enrolment where state in ('ACTIVE', 'PAUSED'))`;

/** What was found in an old mailbox is an answer only to what had left by then. */
const COUNTS = `(not i.is_history or i.happened_at > (
  select min(d.settled_at) from dispatch d where d.enrolment_id = e.id and d.state in ('SENT', 'CAPTURED')))`;

const ANSWERS = `
  select distinct on (e.id) e.id as "enrolmentId", c.name, i.channel, i.happened_at as at, m.name as member, w.time_zone as "ourTimeZone"
  ${THEIRS}
  join workspace w on w.id = e.workspace_id
  join contact c on c.workspace_id = e.workspace_id and c.id = person.asked_id
  join interaction i on i.contact_id = person.asked_id and i.happened_at >= coalesce(e.heeds_answers_since, e.started_at) and ${IS_ANSWER}
    and ${COUNTS}
  left join member m on m.workspace_id = i.workspace_id and m.id = i.member_id
  where ${SOMEBODY_IS}
  order by e.id, i.happened_at, i.id`;

const ABSENCES = `
  select distinct e.id
  ${THEIRS}
  join interaction i on i.contact_id = person.asked_id and i.happened_at >= e.started_at and i.nature = 'AUTO_REPLY' and not i.is_history
    and i.returns_on >= $2::date - 7
  where ${SOMEBODY_IS}`;

/** What the log says of people on their way, under whatever name they are in it. */
@Injectable()
export class AnswersReader {
  constructor(private readonly db: Database) {}

  /** The first answer to each passage under way of the people of these contacts; none for whom nobody heard of. */
  answers(contactIds: string[]): Promise<Answer[]> {
    return this.db.query(ANSWERS, [contactIds]);
  }

  /** The passages under way of those who announced an absence that is not over for long. */
  async absent(contactIds: string[], now: Date): Promise<string[]> {
    return (await this.db.query<{ id: string }>(ABSENCES, [contactIds, now])).map(({ id }) => id);
  }
}
