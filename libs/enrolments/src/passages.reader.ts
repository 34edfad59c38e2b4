import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Enrolment } from './enrolment.entity.js';
import type { Passage } from './passage.js';
import { placeOf } from './place-of.js';

/** In the order everybody locks them; who is locked is being written about at this moment: their turn comes. */
const HOLD_CONTACTS = `
  select c.id from contact c where c.id in (select contact_id from enrolment where id = any($1))
  order by c.id for no key update skip locked`;

const SCENES = `
  select e.id, v.steps, v.send_window as "window", w.time_zone as "ourTimeZone",
    coalesce(l.started_by_id, l.author_id) as "authorId", l.same_words_confirmed as "sameWordsConfirmed",
    c.time_zone as "timeZone", c.country, c.region, w.country as "ourCountry",
    absence.returns_on::text as "returnsOn",
    json_build_object('name', c.name, 'tier', c.tier, 'ownerId', c.owner_id, 'leftAloneFor', case when c.do_not_contact_at is not null
      then coalesce(c.do_not_contact_reason, '') end) as contact,
    json_build_object('id', s.id, 'name', s.name, 'topic', s.topic, 'priority', s.priority, 'ownerId', s.owner_id,
      'identityId', s.identity_id, 'mailboxId', s.mailbox_id, 'nicheId', s.niche_id) as sequence
  from enrolment e
  join launch l on l.workspace_id = e.workspace_id and l.id = e.launch_id
  join sequence s on s.workspace_id = e.workspace_id and s.id = e.sequence_id
  join sequence_version v on v.workspace_id = e.workspace_id and v.sequence_id = e.sequence_id and v.version = e.sequence_version
  join contact c on c.workspace_id = e.workspace_id and c.id = e.contact_id
  join workspace w on w.id = e.workspace_id
  cross join lateral (
    select max(i.returns_on) as returns_on from interaction i
    where i.contact_id = e.contact_id and i.happened_at >= e.started_at and i.nature = 'AUTO_REPLY' and not i.is_history
      and not exists (select from interaction k where k.workspace_id = i.workspace_id and k.corrects_id = i.id)
  ) absence
  where e.id = any($1)`;

type Scene = Omit<Passage, 'enrolment' | 'place'> & {
  id: string;
  timeZone: string | null;
  country: string | null;
  region: string | null;
  ourCountry: string | null;
};

/** Reads enrolments with all their next moves depend on. */
@Injectable()
export class PassagesReader {
  constructor(private readonly db: Database) {}

  async read(ids: string[]): Promise<Passage[]> {
    return this.complete(await (await this.db.manager()).findBy(Enrolment, { id: In(ids) }));
  }

  /** The same, with their contacts and themselves locked; without those that somebody else has in hand. */
  async hold(ids: string[]): Promise<Passage[]> {
    const contacts = await this.db.query<{ id: string }>(HOLD_CONTACTS, [ids]);
    const where = { id: In(ids), contactId: In(contacts.map(({ id }) => id)) };
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    return this.complete(await (await this.db.manager()).find(Enrolment, { where, order: { id: 'ASC' }, lock }));
  }

  /** The same, whoever has them in hand: it takes no longer than a transaction. */
  async waitFor(ids: string[]): Promise<Passage[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.complete(await (await this.db.manager()).find(Enrolment, { where: { id: In(ids) }, order: { id: 'ASC' }, lock }));
  }

  /** What is known of enrolments in hand. */
  async complete(enrolments: Enrolment[]): Promise<Passage[]> {
    if (!enrolments.length) return [];
    const scenes = await this.db.query<Scene>(SCENES, [enrolments.map(({ id }) => id)]);
    const byId = new Map(scenes.map((scene) => [scene.id, scene]));
    return enrolments.map((enrolment) => passageOf(enrolment, byId.get(enrolment.id)!));
  }
}

function passageOf(enrolment: Enrolment, { timeZone, country, region, ourCountry, ...scene }: Scene): Passage {
  return { ...scene, enrolment, place: placeOf({ timeZone, country, region }, { timeZone: scene.ourTimeZone, country: ourCountry }) };
}
