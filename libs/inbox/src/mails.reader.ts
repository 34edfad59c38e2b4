import { MailMessage } from '#capture';
import { decodeMomentCursor, pageOf, type Connection, type PageArgs } from '#graph';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

const WAITING = `
  select id from mail_message
  where triage = 'WAITING' and (received_at, id) > ($2::timestamptz, $3::uuid) order by received_at, id limit $1`;

const START_OF_TIME = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** Of what we wrote to several contacts each has an entry; the message itself names the first. */
const OF_CONTACTS = `
  select asked.id as "contactId", m.id
  from unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select m.id, m.sent_at from mail_message m where m.contact_id = asked.id
    union
    select m.id, m.sent_at from interaction i join mail_message m on m.workspace_id = i.workspace_id and m.message_id = i.message_id
    where i.contact_id = asked.id and i.message_id is not null
    order by sent_at desc, id desc limit $2
  ) m`;

const OF_ENTRIES = `
  select i.id as "entryId", m.id
  from interaction i
  cross join lateral (
    select m.id from mail_message m where m.interaction_id = i.id or (i.message_id is not null and m.message_id = i.message_id)
    order by m.interaction_id is not distinct from i.id desc, m.sent_at limit 1
  ) m
  where i.id = any($1)`;

/** Captured messages as people look at them. */
@Injectable()
export class MailsReader {
  constructor(private readonly db: Database) {}

  /** What waits for a person, the oldest first. */
  async waiting(page: PageArgs): Promise<Connection<MailMessage>> {
    const from = page.after ? decodeMomentCursor(page.after) : START_OF_TIME;
    const rows = await this.db.query<{ id: string }>(WAITING, [page.first + 1, ...from]);
    const found = await this.byIds(rows.map(({ id }) => id));
    return pageOf(rows.map(({ id }) => found.get(id)!), page, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
  }

  /** The newest first. Batched. */
  ofContact(contactId: string, first: number): Promise<MailMessage[]> {
    return this.db.load(`mails of contact ${first}`, contactId, async (ids) => {
      const rows = await this.db.query<{ contactId: string; id: string }>(OF_CONTACTS, [ids, first]);
      const found = await this.byIds(rows.map(({ id }) => id));
      return rowsPerKey(ids, rows, (row) => row.contactId).map((own) => own.flatMap(({ id }) => found.get(id) ?? []));
    });
  }

  /** What an entry of the log was made of, or the copy of what left. Batched. */
  ofEntry(entryId: string): Promise<MailMessage | null> {
    return this.db.load('mail of entry', entryId, async (ids) => {
      const rows = await this.db.query<{ entryId: string; id: string }>(OF_ENTRIES, [ids]);
      const found = await this.byIds(rows.map(({ id }) => id));
      const idOf = new Map(rows.map(({ entryId, id }) => [entryId, id]));
      return ids.map((id) => found.get(idOf.get(id) ?? '') ?? null);
    });
  }

  private async byIds(ids: readonly string[]): Promise<Map<string, MailMessage>> {
    const rows = ids.length ? await (await this.db.manager()).findBy(MailMessage, { id: In([...new Set(ids)]) }) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }
}
