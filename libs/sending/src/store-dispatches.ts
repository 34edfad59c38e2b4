import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Dispatch } from './dispatch.entity.js';

/** Columns of a new dispatch, with the type PostgreSQL reads each from JSON as. */
const COLUMNS = {
  id: 'uuid', origin_kind: 'text', origin_id: 'uuid', contact_id: 'uuid', member_id: 'uuid', mailbox_id: 'uuid', identity_id: 'uuid',
  topic: 'text', language: 'text', purpose: 'text', sender: 'text', sender_name: 'text', recipient: 'text', recipient_name: 'text',
  recipient_key: 'text', subject: 'text', body: 'text', html: 'text', is_automatic: 'boolean', answered_since: 'timestamptz',
  campaign_id: 'uuid', enrolment_id: 'uuid', priority: 'integer', message_id: 'text', in_reply_to: 'text', in_reply_to_id: 'uuid',
  thread: 'text[]', due_at: 'timestamptz', created_at: 'timestamptz',
};

const names = Object.keys(COLUMNS).join(', ');

const INSERT = `
  insert into dispatch (workspace_id, ${names})
  select current_workspace_id(), ${names}
  from jsonb_to_recordset($1::jsonb) as d (${Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ')})`;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const FIELDS = Object.keys(COLUMNS).map((name) => [name, camel(name) as keyof Dispatch] as const);

/** Keeps new dispatches, one or many in a statement. */
@Injectable()
export class StoreDispatches {
  constructor(private readonly db: Database) {}

  async insert(dispatches: readonly Partial<Dispatch>[]): Promise<void> {
    const rows = dispatches.map((dispatch) => Object.fromEntries(FIELDS.map(([name, property]) => [name, dispatch[property]])));
    if (rows.length) await this.db.query(INSERT, [JSON.stringify(rows)]);
  }
}
