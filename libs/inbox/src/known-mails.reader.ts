import { addressKey } from '#capture';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { KnownMail } from './facts.js';
import { localPart, spellingsOf } from './message-ids.js';

/** A message that leaves, as it is known to everybody who got it. Its entry may have gone to another contact since. */
const ofDispatch = (from: string): string => `
  select d.message_id as "messageId", server_id_in(d.reason) as "serverId", d.contact_id as "contactId", true as "isOurs",
    array[d.recipient_key] as "to", d.subject, (select i.id from interaction i where i.id = d.interaction_id and i.contact_id = d.contact_id) as "entryId",
    d.id as "dispatchId", d.state = 'UNCERTAIN' as "isUncertain", left(d.body, 1000) as words, coalesce(d.settled_at, d.claimed_at, d.created_at) as at
  from ${from}`;

const NAMED = `
  ${ofDispatch('dispatch d where d.message_id = any($1)')}
  union all ${ofDispatch('dispatch d where d.id = any($2)')}
  union all ${ofDispatch('dispatches_known_as($3) known (id) join dispatch d on d.id = known.id')}
  union all
  select m.message_id, null, m.contact_id, m.direction = 'OUTBOUND', m.sent_to || m.copied_to, m.subject, m.interaction_id, m.dispatch_id, false,
    left(m.words, 1000), m.sent_at
  from mail_message m where m.message_id = any($1) and m.id <> all($4) and (m.contact_id is not null or m.direction = 'OUTBOUND')
  union all
  select i.message_id, null, i.contact_id, i.direction = 'OUTBOUND', i.recipients, i.subject, i.id, null, false, left(i.body, 1000), i.happened_at
  from interaction i where i.message_id = any($1) and not exists (
    select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)`;

/** What left through us lately to addresses of people on record. */
const SENT = `
  select d.* from unnest($1::text[]) as asked (key)
  join address a on a.key = asked.key
  cross join lateral (
    ${ofDispatch(`dispatch d where d.contact_id = a.contact_id and d.recipient_key = a.key and d.state in ('SENT', 'CAPTURED', 'UNCERTAIN')
      order by d.created_at desc limit 5`)}
  ) d`;

/** Mails of the log, both ways. */
const EXCHANGED = `
  select i.* from unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select coalesce(i.message_id, '') as "messageId", null::text as "serverId", i.contact_id as "contactId", i.direction = 'OUTBOUND' as "isOurs",
      i.recipients as "to", i.subject, i.id as "entryId", null::uuid as "dispatchId", false as "isUncertain", left(i.body, 1000) as words, i.happened_at as at, (
        select case when m.findings #>> '{forwarded,sentAt}' is null then 'UNDATED' else 'DATED' end from mail_message m
        where m.interaction_id = i.id and m.direction = 'OUTBOUND' and i.direction = 'INBOUND' limit 1) as "passedOn"
    from interaction i
    where i.contact_id = asked.id and i.channel = 'MAIL' and (i.nature = 'HUMAN' or i.direction = 'INBOUND') and not exists (
      select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)
    order by i.happened_at desc, i.id desc limit 30
  ) i`;

/** Reads mails that went between us and contacts, as others refer to them. */
@Injectable()
export class KnownMailsReader {
  constructor(private readonly db: Database) {}

  /** @param except ids of mails that are asked about, and are no answer themselves */
  async named(messageIds: readonly string[], dispatchIds: readonly string[], except: readonly string[]): Promise<KnownMail[]> {
    const asked = [...new Set(messageIds)];
    if (!asked.length && !dispatchIds.length) return [];
    return this.read(NAMED, [spellingsOf(asked), dispatchIds, [...new Set(asked.map(localPart))], except]);
  }

  async sentTo(keys: readonly string[]): Promise<KnownMail[]> {
    return keys.length ? this.read(SENT, [keys]) : [];
  }

  async exchangedWith(contactIds: readonly string[]): Promise<KnownMail[]> {
    return contactIds.length ? this.read(EXCHANGED, [contactIds]) : [];
  }

  private async read(text: string, values: unknown[]): Promise<KnownMail[]> {
    const rows = await this.db.query<KnownMail>(text, values);
    return rows.map((row) => ({ ...row, to: row.to.flatMap((address) => addressKey(address) ?? []) }));
  }
}
