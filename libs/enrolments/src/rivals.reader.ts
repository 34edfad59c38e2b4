import { SAME_PERSON } from '#contacts';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { PressureLimitsReader } from './pressure-limits.reader.js';

/** A passage of somebody, under whatever name, as others must reckon with it. */
export interface Rival {
  /** Whose passages were asked for. */
  contactId: string;
  enrolmentId: string;
  sequenceId: string;
  sequence: string;
  owner: string;
  priority: number;
  startedAt: Date;
  /** A mail of it is due, or left within the window in which messages to one person are counted. */
  isPressing: boolean;
}

/** Passages by lookup: a join would be planned for ten people and read everybody's. */
const RIVALS = `
  select person.asked_id as "contactId", e.id as "enrolmentId", s.id as "sequenceId", s.name as sequence, m.name as owner, s.priority,
    e.started_at as "startedAt",
    (e.awaits in ('APPROVAL', 'DISPATCH') or (e.awaits = 'TIME' and e.due_at <= $2 and v.steps->(e.step - 1)->>'kind' = 'MAIL')
      or exists (select from dispatch d where d.enrolment_id = e.id and d.state in ('SENT', 'CAPTURED')
        and d.settled_at > $2 - make_interval(days => $3))) as "isPressing"
  from (${SAME_PERSON}) person
  cross join lateral (select * from enrolment e where e.contact_id = person.contact_id and e.state = 'ACTIVE' offset 0) e
  join sequence s on s.workspace_id = e.workspace_id and s.id = e.sequence_id
  join sequence_version v on v.workspace_id = e.workspace_id and v.sequence_id = e.sequence_id and v.version = e.sequence_version
  join member m on m.workspace_id = s.workspace_id and m.id = s.owner_id`;

/** Who else wants the same people. */
@Injectable()
export class RivalsReader {
  constructor(
    private readonly db: Database,
    private readonly limits: PressureLimitsReader,
  ) {}

  /** All passages under way, by contact asked for; their own ones among them. */
  async read(contactIds: string[], now: Date): Promise<Map<string, Rival[]>> {
    const { touchesDays } = await this.limits.read();
    const rivals = new Map<string, Rival[]>(contactIds.map((id) => [id, []]));
    for (const rival of await this.db.query<Rival>(RIVALS, [contactIds, now, touchesDays])) rivals.get(rival.contactId)!.push(rival);
    return rivals;
  }
}

/** The higher priority goes first, of equals the earlier start. */
export function goesFirst(one: Rival, other: Rival): boolean {
  if (one.priority !== other.priority) return one.priority > other.priority;
  const earlier = one.startedAt.getTime() - other.startedAt.getTime();
  return earlier === 0 ? one.enrolmentId < other.enrolmentId : earlier < 0;
}
