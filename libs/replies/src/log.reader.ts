import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

/** What the log says about a contact whom somebody may have to answer. */
export interface LogState {
  contactId: string;
  /** The open item, if there is one. */
  openId: string | null;
  /** Our first answer after what it waits for; null while there is none. */
  answerId: string | null;
  answeredAt: Date | null;
  answeredById: string | null;
  /** What waits now: entries that no answer of ours follows. None when `waiting` is 0. */
  waiting: number;
  firstEntryId: string | null;
  lastEntryId: string | null;
  waitsSince: Date | null;
  /** Their newest words, for the label. */
  words: string | null;
  /** Of what begins to wait: who wrote what it answers, else who looks after the contact; null when that is nobody who is still here. */
  ownerId: string | null;
}

/** What somebody wrote so long before it was logged is on record; nobody waits for an answer to it. */
const FOR_THE_RECORD = '30 days';

/** Of a row of the log, alias `i`: a person wrote to us, and nobody said since that it was otherwise. */
const HEARD = `i.direction = 'INBOUND' and i.nature = 'HUMAN' and i.channel in ('MAIL', 'DM', 'LETTER', 'COMMENT', 'FORUM_REPLY')
  and not i.is_history and i.happened_at > i.logged_at - interval '${FOR_THE_RECORD}'`;

const STANDS = 'not exists (select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)';

/** We spoke with each other, or one of us wrote; what a sequence sends answers nobody, nor does a pitch that is no answer to what they wrote. */
const ANSWERS = `i.nature = 'HUMAN' and (i.direction = 'MUTUAL'
  or i.direction = 'OUTBOUND' and i.channel in ('MAIL', 'DM', 'LETTER', 'COMMENT', 'FORUM_REPLY')
    and not exists (
      select from dispatch d where d.workspace_id = i.workspace_id and d.message_id = i.message_id and (d.is_automatic or d.origin_kind = 'PITCH'
        and not exists (select from interaction o where o.workspace_id = i.workspace_id and o.id = i.in_reply_to_id and o.direction = 'INBOUND'))))`;

/** Clocks differ: whatever answers an entry comes after it, though its own date says up to a day before. */
const CLOCKS_DIFFER = '1 day';

/** Dates of mail tell the second: what happened within one stands in the order it was logged. */
const order = (at: string, id: string): string => `(date_trunc('second', ${at}), ${id})`;

/** Our answers since `since`, each with the moment it counts from. */
const OUR_ANSWERS = `
  select i.id, i.member_id, greatest(i.happened_at, o.happened_at) as at
  from interaction i
  left join interaction o on o.workspace_id = i.workspace_id and o.id = i.in_reply_to_id and o.contact_id = i.contact_id and o.direction = 'INBOUND'
  where i.contact_id = asked.id and i.happened_at > since.at - interval '${CLOCKS_DIFFER}'
    and i.logged_at > coalesce(r.reopened_at, '-infinity') and ${ANSWERS} and ${STANDS}`;

/**
 * $1 contacts, $2 the entries that were just logged. Without an open item only those can begin one, so nobody else is
 * looked at; a correction of what had been heard before begins none, for somebody has dealt with that. The owner is told
 * where one begins.
 */
const STATES = `
  with heard as materialized (
    select i.contact_id, min(i.happened_at) as at from interaction i where i.id = any($2) and ${HEARD} group by i.contact_id
  )
  select asked.id as "contactId", r.id as "openId", first_answer.id as "answerId", greatest(first_answer.at, r.waits_since) as "answeredAt",
    first_answer.member_id as "answeredById", coalesce(w.waiting, 0)::integer as waiting, w.ids[1] as "firstEntryId",
    w.ids[w.waiting] as "lastEntryId", w.since as "waitsSince", w.words,
    case when w.waiting > 0 and (r.id is null or first_answer.id is not null) then ${ownerOf('w.ids[1]', 'asked.id')} end as "ownerId"
  from unnest($1::uuid[]) as asked (id)
  left join awaited_reply r on r.contact_id = asked.id and r.closed_at is null
  left join heard on heard.contact_id = asked.id
  cross join lateral (select least(r.waits_since, heard.at) as at) since
  left join lateral (
    select * from (${OUR_ANSWERS}) a where ${order('a.at', 'a.id')} > ${order('r.waits_since', 'r.first_entry_id')} order by ${order('a.at', 'a.id')} limit 1
  ) first_answer on true
  left join lateral (select * from (${OUR_ANSWERS}) a order by ${order('a.at', 'a.id')} desc limit 1) last_answer on true
  left join lateral (
    select count(*) as waiting, array_agg(i.id order by i.happened_at, i.id) as ids, min(i.happened_at) as since,
      (array_agg(i.body order by i.happened_at desc, i.id desc))[1] as words
    from interaction i
    where i.contact_id = asked.id and i.happened_at >= since.at and ${HEARD} and ${STANDS}
      and (last_answer.id is null or ${order('i.happened_at', 'i.id')} > ${order('last_answer.at', 'last_answer.id')})
      and (r.id is not null and i.happened_at >= r.waits_since or i.id = any($2) and (r.id is not null or not ${wasHeardBefore()}))
  ) w on true
  where r.id is not null or heard.at is not null`;

function wasHeardBefore(): string {
  return `exists (select from interaction o where o.workspace_id = i.workspace_id and o.id = i.corrects_id and o.contact_id = i.contact_id
    and o.direction = 'INBOUND' and o.nature = 'HUMAN' and not o.is_history)`;
}

function ownerOf(entry: string, contact: string): string {
  return `coalesce(
    (select m.id from interaction i join interaction a on a.workspace_id = i.workspace_id and a.id = i.in_reply_to_id
      join member m on m.workspace_id = a.workspace_id and m.id = a.member_id where i.id = ${entry} and m.removed_at is null),
    (select m.id from contact c join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
      where c.id = ${contact} and m.removed_at is null))`;
}

/** Reads the log for the queue: one statement for all the contacts of a growth. */
@Injectable()
export class LogReader {
  constructor(private readonly db: Database) {}

  /** @param entryIds what was just logged */
  states(contactIds: readonly string[], entryIds: readonly string[]): Promise<LogState[]> {
    return this.db.query<LogState>(STATES, [contactIds, entryIds]);
  }
}
