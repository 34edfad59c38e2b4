import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MailMessage } from './mail-message.entity.js';
import { storableJson } from './storable.js';

/** Every column of a new message that has no default of its own. */
const PROPERTIES = [
  'workspaceId', 'id', 'key', 'messageId', 'contentHash', 'inReplyTo', 'refersTo', 'direction', 'fromAddress', 'fromName', 'fromKey', 'replyTo',
  'sentTo', 'copiedTo', 'subject', 'sentAt', 'receivedAt', 'storedAt', 'isHistory', 'kind', 'confidence', 'evidence', 'findings', 'words', 'text',
  'attachments', 'size', 'participantsOnly', 'participants', 'triage', 'suggestions', 'version',
] as const satisfies (keyof MailMessage)[];

const columns = PROPERTIES.map((property) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

const INSERT = `
  insert into mail_message (${columns.join(', ')})
  select ${columns.join(', ')} from json_populate_recordset(null::mail_message, $1)`;

/** All sources come as one value, bytes after bytes: each message has its slice of it. */
const INSERT_SOURCES = `
  insert into mail_source (workspace_id, mail_message_id, source)
  select current_workspace_id(), id, substring($1::bytea from start for length)
  from unnest($2::uuid[], $3::integer[], $4::integer[]) as s (id, start, length)`;

/** Somebody whose mailbox received a message too may read it as well. */
const JOIN = `
  update mail_message m set participants = array(select distinct unnest(m.participants || j.members))
  from (select id, array_agg(distinct member) as members from unnest($1::uuid[], $2::uuid[]) as one (id, member) group by id) j
  where m.id = j.id and not m.participants @> j.members`;

/** Keeps new messages and their bytes, a batch in two statements. */
@Injectable()
export class InsertMessages {
  constructor(private readonly db: Database) {}

  /** @param packed the bytes of each message, in the same order */
  async insert(messages: readonly MailMessage[], packed: readonly Buffer[]): Promise<void> {
    if (!messages.length) return;
    await this.db.query(INSERT, [storableJson(messages.map(rowOf))]);
    let start = 1;
    const starts = packed.map(({ length }) => (start += length) - length);
    const lengths = packed.map(({ length }) => length);
    await this.db.query(INSERT_SOURCES, [Buffer.concat(packed), messages.map(({ id }) => id), starts, lengths]);
  }

  async join(joining: readonly { id: string; members: readonly string[] }[]): Promise<void> {
    const pairs = joining.flatMap(({ id, members }) => members.map((member) => ({ id, member })));
    if (pairs.length) await this.db.query(JOIN, [pairs.map(({ id }) => id), pairs.map(({ member }) => member)]);
  }
}

const rowOf = (message: MailMessage): Record<string, unknown> =>
  Object.fromEntries(PROPERTIES.map((property, i) => [columns[i], message[property] ?? null]));
