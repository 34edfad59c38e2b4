import { SAME_PERSON } from '#contacts';
import { Database, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { LaunchPeople } from './launch-people.js';
import type { Launch } from './launch.entity.js';
import { alreadyRunning, alreadyWritten, leftAlone, samePerson } from './launch-words.js';
import { pickOne } from './pick-one.js';

/** Everybody of a launch with what is to be known before a word is written; in its order. */
const PEOPLE = `
  select e.contact_id as "contactId", c.name, c.do_not_contact_at is not null as "isLeftAlone", c.do_not_contact_reason as why,
    (p.agent_address is not null or exists (select from address a
      where a.workspace_id = e.workspace_id and a.contact_id = e.contact_id and a.is_primary and a.state = 'VALID')) as "isReachable",
    array(select 'address ' || a.key from address a where a.workspace_id = e.workspace_id and a.contact_id = e.contact_id
      union all select 'presence ' || o.match_key from presence o where o.workspace_id = e.workspace_id and o.contact_id = e.contact_id) as keys
  from enrolment e
  join contact c on c.workspace_id = e.workspace_id and c.id = e.contact_id
  left join contact_policy p on p.workspace_id = e.workspace_id and p.contact_id = e.contact_id
  where e.launch_id = $1 and e.state = 'PENDING' order by e.position`;

/** Who is, or was written to, in the same sequence: they themselves, or under another name. */
const BEFORE = `
  select person.asked_id as "contactId", bool_or(e.state in ('ACTIVE', 'PAUSED')) as "isRunning"
  from (${SAME_PERSON}) person
  join enrolment e on e.contact_id = person.contact_id and e.sequence_id = $2
    and (e.state in ('ACTIVE', 'PAUSED') or e.first_dispatch_id is not null)
  group by person.asked_id`;

interface Person {
  contactId: string;
  name: string;
  isLeftAlone: boolean;
  why: string | null;
  isReachable: boolean;
  keys: string[];
}

/** Leaves out who gets no mail of a sequence whatever it says. */
@Injectable()
export class LeaveOut {
  constructor(
    private readonly db: Database,
    private readonly rows: LaunchPeople,
  ) {}

  /** Inside the transaction that holds the launch. */
  async leave(launch: Pick<Launch, 'id' | 'sequenceId'>): Promise<void> {
    await this.rows.leaveOut(launch.id, await this.find(launch));
  }


  /** By contact. */
  private async find({ id, sequenceId }: Pick<Launch, 'id' | 'sequenceId'>): Promise<Map<string, ToldReason>> {
    const people = await this.db.query<Person>(PEOPLE, [id]);
    const out = new Map(people.filter(({ isLeftAlone }) => isLeftAlone).map(({ contactId, why }) => [contactId, leftAlone(why)]));
    const ids = people.map(({ contactId }) => contactId);
    const before = await this.db.query<{ contactId: string; isRunning: boolean }>(BEFORE, [ids, sequenceId]);
    for (const { contactId, isRunning } of before) if (!out.has(contactId)) out.set(contactId, isRunning ? alreadyRunning : alreadyWritten);
    const names = new Map(people.map(({ contactId, name }) => [contactId, name]));
    const standIns = pickOne(people.filter(({ contactId }) => !out.has(contactId)));
    for (const [contactId, taken] of standIns) out.set(contactId, samePerson(names.get(taken)!));
    return out;
  }
}
