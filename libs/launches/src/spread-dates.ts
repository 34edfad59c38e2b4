import { nextOpening } from '#calendar';
import { tellMoment } from '#enrolments';
import { Capacity, type Asked, type Departure } from '#mailboxes';
import { Clock, Database, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { LaunchPeople } from './launch-people.js';
import { laterBecause } from './launch-words.js';
import type { Launch } from './launch.entity.js';
import { firstAt, Outlooks, postponed, type Outlook } from './outlooks.js';

/** First mails that are to leave from mailboxes: those of this launch, and those that are under way to the same ones. */
const WANTED = `
  select e.id, e.mailbox_id as "mailboxId", e.due_at as "notBefore", true as "isAutomatic", e.launch_id = $1 as "isOurs",
    lower(split_part(coalesce(p.agent_address, a.address, ''), '@', 2)) as domain
  from enrolment e
  left join address a on a.workspace_id = e.workspace_id and a.contact_id = e.contact_id and a.is_primary
  left join contact_policy p on p.workspace_id = e.workspace_id and p.contact_id = e.contact_id
  where e.mailbox_id is not null and e.due_at is not null and (e.launch_id = $1 and e.state = 'PLANNED' and e.pitch_id is not null
    or e.state = 'ACTIVE' and e.due_at > $2
      and e.mailbox_id in (select o.mailbox_id from enrolment o where o.launch_id = $1 and o.state = 'PLANNED'))
  order by e.due_at, e.launch_id = $1, e.position`;

/** The mailbox's hours and the sequence's may take turns some times before both are open. */
const MOST_TURNS = 5;

type Wanted = Asked & { notBefore: Date; isOurs: boolean; reason?: ToldReason | null };

/** Spreads the first mails of a launch over the days, as the limits of their mailboxes have it. */
@Injectable()
export class SpreadDates {
  constructor(
    private readonly db: Database,
    private readonly capacity: Capacity,
    private readonly outlooks: Outlooks,
    private readonly people: LaunchPeople,
    private readonly clock: Clock,
  ) {}

  /** Inside the transaction that holds the launch. */
  async spread(launch: Launch): Promise<void> {
    const now = this.clock.now();
    const wanted = await this.db.query<Wanted>(WANTED, [launch.id, now]);
    const ours = wanted.filter(({ isOurs }) => isOurs).map(({ id }) => id);
    if (!ours.length) return;
    const outlooks = new Map((await this.outlooks.read(ours, launch)).map((one) => [one.passage.enrolment.id, one]));
    const departures = await this.place(wanted, outlooks, now);
    await this.people.postpone([...outlooks].flatMap(([id, outlook]) => postponedRow(outlook, departures.get(id)!)));
  }

  /** When each leaves: when its mailbox may send it and its window is open, whichever comes last. */
  private async place(wanted: Wanted[], outlooks: Map<string, Outlook>, now: Date): Promise<Map<string, Departure>> {
    for (let turn = 1; ; turn++) {
      const departures = await this.capacity.foresee(wanted, now);
      const isFinal = wanted.map((one) => settle(one, departures.get(one.id)!, outlooks.get(one.id))).every(Boolean);
      if (isFinal || turn === MOST_TURNS) return departures;
      wanted.sort((one, other) => one.notBefore.getTime() - other.notBefore.getTime());
    }
  }
}

/** Whether the window is open when the mailbox is; else it asks again from then on. */
function settle(wanted: Wanted, departure: Departure, outlook: Outlook | undefined): boolean {
  const { at } = departure;
  departure.reason = wanted.reason ??= departure.reason;
  const opening = outlook ? nextOpening(outlook.passage.window, outlook.passage.place, at) : at;
  if (opening > at) wanted.notBefore = opening;
  return opening <= at;
}

/** What is kept of somebody whose mail leaves later than it was to; nothing for the others. */
function postponedRow(outlook: Outlook, { at, reason }: Departure) {
  const { enrolment, ourTimeZone } = outlook.passage;
  if (at <= enrolment.dueAt!) return [];
  const way = postponed(outlook, at);
  const because = reason && laterBecause(reason, tellMoment(firstAt(way), ourTimeZone));
  return [{ id: enrolment.id, dueAt: firstAt(way), endsAt: way.endsAt, reason: enrolment.reason ?? because }];
}
