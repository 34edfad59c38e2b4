import { exchangesOf, type LoggedExchange, type LogRow, type MemberAddresses } from '#touches';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { copiedRows, type CopiedRow } from './copied-row.js';
import { ROOM } from './room.js';

/** The log of one contact, in the order of time; all ids in 32 hexadecimal digits. */
export interface ContactLog {
  contactId: string;
  exchanges: LoggedExchange[];
}

/** As the reader of single logs has it. Recipients tell something of messages to us only; none of them has a line break in it. */
const LOG = `
  copy (
    select i.contact_id, i.id, i.happened_at, i.direction, i.channel, i.member_id,
      case i.direction when 'OUTBOUND' then '' else array_to_string(i.recipients, E'\\n') end,
      i.conversation_id, i.message_id is not null, i.hopes_for_answer, i.nature, i.in_reply_to_id, i.corrects_id,
      i.channel = 'MAIL' and cardinality(i.recipients) > 5
    from interaction i
    where i.id not in (
      select o.id from interaction c join interaction o on o.workspace_id = c.workspace_id and o.id = c.corrects_id
      where c.contact_id <> o.contact_id)
    order by i.contact_id, i.happened_at, i.id
  ) to stdout (format binary)`;

const MEMBERS = `select lower(email) as address, replace(id::text, '-', '') as id from member`;

/** Reads the log of a whole workspace, sorted once by the database, without ever holding more than a piece of it. */
@Injectable()
export class WholeLogReader {
  constructor(private readonly db: Database) {}

  /** Contacts by and by, in portions, in the transaction in progress, which nothing else is to ask meanwhile. */
  async *logs(): AsyncGenerator<ContactLog[]> {
    const rows = await this.db.query<{ address: string; id: string }>(MEMBERS);
    const members = new Map(rows.map(({ address, id }) => [address, id]));
    await this.db.query(ROOM);
    let unfinished: LogRow[] = [];
    for await (const portion of copiedRows(this.db.copyOut(LOG), logRow)) {
      const contacts = splitByContact(unfinished, portion);
      unfinished = contacts.pop() ?? [];
      if (contacts.length) yield contacts.map((log) => logOf(log, members));
    }
    if (unfinished.length) yield [logOf(unfinished, members)];
  }
}

const logRow = (row: CopiedRow): LogRow => ({
  contactId: row.knownId()!,
  id: row.id()!,
  happenedAt: row.time(),
  direction: row.word() as LogRow['direction'],
  channel: row.word() as LogRow['channel'],
  memberId: row.knownId(),
  recipients: linesOf(row.text()),
  conversationId: row.knownId(),
  hasMessageId: row.flag(),
  hopesForAnswer: row.flag(),
  nature: row.word() as LogRow['nature'],
  inReplyToId: row.knownId(),
  correctsId: row.id(),
  isBlast: row.flag(),
});

const NONE: string[] = [];

const linesOf = (text: string): string[] => (text === '' ? NONE : text.split('\n'));

/** The rows of a portion, which go on with those before it, by contact. */
function splitByContact(before: LogRow[], portion: readonly LogRow[]): LogRow[][] {
  let current = before;
  const contacts = before.length ? [before] : [];
  for (const row of portion) {
    if (current[0]?.contactId !== row.contactId) contacts.push((current = []));
    current.push(row);
  }
  return contacts;
}

const logOf = (rows: LogRow[], members: MemberAddresses): ContactLog =>
  ({ contactId: rows[0].contactId, exchanges: exchangesOf(rows, members) });
