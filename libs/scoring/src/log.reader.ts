import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { exchangesOf, type LogRow, type MemberAddresses } from './exchanges-of.js';
import type { LoggedExchange } from './logged-exchange.js';

/** Each contact's log, in time order. */
export type Logs = Map<string, LoggedExchange[]>;

/** Entries that a correction gave to another contact are no longer theirs; other corrections are settled later. */
const ROWS = `
  select i.contact_id as "contactId", i.id, i.happened_at as "happenedAt", i.direction, i.channel,
    i.member_id as "memberId", case i.direction when 'OUTBOUND' then '{}' else i.recipients end as recipients,
    i.conversation_id as "conversationId", i.message_id is not null as "hasMessageId",
    i.hopes_for_answer as "hopesForAnswer", i.nature, i.in_reply_to_id as "inReplyToId", i.corrects_id as "correctsId"
  from interaction i
  where not exists (select from interaction c
    where c.workspace_id = i.workspace_id and c.corrects_id = i.id and c.contact_id <> i.contact_id)
    and i.contact_id = any($1)
  order by i.contact_id, i.happened_at, i.logged_at, i.id`;

/** The log as scoring reads it. */
@Injectable()
export class LogReader {
  constructor(private readonly db: Database) {}

  async logsOf(contactIds: readonly string[]): Promise<Logs> {
    const rows = await this.db.query<LogRow>(ROWS, [contactIds]);
    const addressed = rows.some(({ recipients }) => recipients.length > 0);
    return logsIn(rows, addressed ? await this.members() : new Map());
  }

  private async members(): Promise<MemberAddresses> {
    const rows = await this.db.query<{ address: string; id: string }>('select lower(email) as address, id from member');
    return new Map(rows.map(({ address, id }) => [address, id]));
  }
}

function logsIn(rows: readonly LogRow[], members: MemberAddresses): Logs {
  const byContact = new Map<string, LogRow[]>();
  for (const row of rows) {
    const own = byContact.get(row.contactId);
    if (own) own.push(row);
    else byContact.set(row.contactId, [row]);
  }
  return new Map([...byContact].map(([contactId, own]) => [contactId, exchangesOf(own, members)]));
}
