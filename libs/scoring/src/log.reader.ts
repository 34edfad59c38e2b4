import { exchangesOf, type KnownEntry, type LoggedExchange, type LogRow, type MemberAddresses } from '#touches';
import type { Interaction } from '#interactions';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { byContact } from './by-contact.js';
import { conversationsToAskFor, entriesToAskFor, logRowOf } from './log-row.js';

/** Each contact's log, in time order. */
export type Logs = Map<string, LoggedExchange[]>;

/** New entries by contact, and what to know of the log they go on with. */
export interface News {
  exchanges: Logs;
  /** Conversations each contact spoke in before, of those the new entries belong to. */
  answered: ReadonlyMap<string, readonly string[]>;
  /** Contacts of whose conversations only the whole log can tell, for corrections or wrong clocks in them. */
  unclear: ReadonlySet<string>;
}

/** Entries that a correction gave to another contact are no longer theirs; other corrections are settled later. */
const ROWS = `
  select i.contact_id as "contactId", i.id, i.happened_at as "happenedAt", i.direction, i.channel,
    i.member_id as "memberId", case i.direction when 'OUTBOUND' then '{}' else i.recipients end as recipients,
    i.conversation_id as "conversationId", i.message_id is not null as "hasMessageId",
    i.hopes_for_answer as "hopesForAnswer", i.nature, i.in_reply_to_id as "inReplyToId", i.corrects_id as "correctsId",
    i.channel = 'MAIL' and cardinality(i.recipients) > 5 as "isBlast"
  from interaction i
  where not exists (select from interaction c
    where c.workspace_id = i.workspace_id and c.corrects_id = i.id and c.contact_id <> i.contact_id)
    and i.contact_id = any($1)
  order by i.contact_id, i.happened_at, i.id`;

const MEMBERS = 'select lower(email) as address, id from member';

const IS_CORRECTED = (entry: string): string =>
  `(${entry}.corrects_id is not null or exists (select from interaction x where x.workspace_id = ${entry}.workspace_id and x.corrects_id = ${entry}.id))`;

/** $1 contacts and $2 conversations, in pairs; $3 the new entries; $4 entries they answer. */
const KNOWN = `
  select
    (select coalesce(json_agg(spoken), '[]') from (
      select i.contact_id as "contactId", i.conversation_id as "conversationId",
        bool_or(${IS_CORRECTED('i')} or exists (select from interaction q where q.workspace_id = i.workspace_id
          and q.id = i.in_reply_to_id and (q.happened_at >= i.happened_at or ${IS_CORRECTED('q')}))) as "isUnclear"
      from unnest($1::uuid[], $2::uuid[]) k (contact_id, conversation_id)
      join interaction i on i.workspace_id = current_workspace_id() and i.conversation_id = k.conversation_id
        and i.contact_id = k.contact_id and (i.direction <> 'OUTBOUND' or i.channel = 'IN_PERSON')
      where i.nature = 'HUMAN' and i.id <> all($3::uuid[]) group by 1, 2) spoken) as spoken,
    (select coalesce(json_agg(json_build_object('id', q.id, 'memberId', q.member_id)), '[]')
      from interaction q where q.id = any($4) and not exists (select from interaction x
        where x.workspace_id = q.workspace_id and x.corrects_id = q.id and x.contact_id <> q.contact_id)) as entries`;

interface Known {
  spoken: { contactId: string; conversationId: string; isUnclear: boolean }[];
  entries: KnownEntry[];
}

/** The log as scoring reads it. */
@Injectable()
export class LogReader {
  constructor(private readonly db: Database) {}

  async logsOf(contactIds: readonly string[]): Promise<Logs> {
    const rows = await this.db.query<LogRow>(ROWS, [contactIds]);
    const members = await this.membersIn(rows);
    return new Map([...byContact(rows)].map(([contactId, own]) => [contactId, exchangesOf(own, members)]));
  }

  /** New entries as the rules take them, without a look at the rest of the log. */
  async newsOf(entries: readonly Interaction[]): Promise<News> {
    const rows = entries.map(logRowOf).sort((a, b) => (a.id < b.id ? -1 : 1));
    const [members, known] = await Promise.all([this.membersIn(rows), this.knownTo(rows)]);
    const clear = known.spoken.filter(({ isUnclear }) => !isUnclear);
    const answered = new Map([...byContact(clear)].map(([id, own]) => [id, own.map(({ conversationId }) => conversationId)]));
    const exchanges = new Map([...byContact(rows)].map(([id, own]) => [id, exchangesOf(own, members, known.entries)]));
    const unclear = known.spoken.filter(({ isUnclear }) => isUnclear);
    return { exchanges, answered, unclear: new Set(unclear.map(({ contactId }) => contactId)) };
  }

  private async membersIn(rows: readonly LogRow[]): Promise<MemberAddresses> {
    if (rows.every(({ recipients }) => recipients.length === 0)) return new Map();
    const members = await this.db.query<{ address: string; id: string }>(MEMBERS);
    return new Map(members.map(({ address, id }) => [address, id]));
  }

  private async knownTo(rows: readonly LogRow[]): Promise<Known> {
    const [conversations, entries] = [conversationsToAskFor(rows), entriesToAskFor(rows)];
    if (!conversations.length && !entries.length) return { spoken: [], entries: [] };
    const pairs = [conversations.map(({ contactId }) => contactId), conversations.map(({ conversationId }) => conversationId)];
    return (await this.db.query<Known>(KNOWN, [...pairs, rows.map(({ id }) => id), entries]))[0];
  }
}
