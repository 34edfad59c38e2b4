import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people wrote to us and still wait for. */
export class Replies1764000000097 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(REPLY + HANDOVER);
    await db.query(walled('awaited_reply', ['select', 'insert', 'update', 'delete']) + audited('awaited_reply'));
    await db.query(walled('reply_handover', ['select', 'insert', 'delete']));
    await db.query(`select pgboss.create_queue('escalate-replies', '{"policy":"standard"}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`select pgboss.delete_queue('escalate-replies')`);
    await db.query('drop table reply_handover, awaited_reply');
  }
}

/** One is open a contact: whatever else they write before we answer is waited for together with it. */
const REPLY = `
  create table awaited_reply (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    -- The first entry that waits, and the newest.
    first_entry_id uuid not null,
    last_entry_id uuid not null,
    entries integer not null default 1 check (entries > 0),
    waits_since timestamptz(3) not null,
    owner_id uuid,
    label text check (label in ('INTERESTED', 'DECLINED', 'LATER', 'QUESTION', 'COMPLAINT', 'PRAISE', 'IDEA')),
    -- Proposed from their words until a person says so.
    label_is_confirmed boolean not null default false,
    escalates_at timestamptz(3) not null,
    escalated_at timestamptz(3),
    -- What its escalation asked of members.
    task_ids uuid[] not null default '{}',
    -- What was logged before that did not answer it.
    reopened_at timestamptz(3),
    closed_at timestamptz(3),
    closed_by_id uuid,
    -- Our entry that answered it; none where somebody said that it needs no answer.
    answer_id uuid,
    close_reason text,
    -- From the first entry that waits to our answer, and how much of that in working hours.
    response_minutes integer,
    working_minutes integer,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint awaited_reply_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    constraint awaited_reply_first foreign key (workspace_id, first_entry_id) references interaction (workspace_id, id),
    constraint awaited_reply_last foreign key (workspace_id, last_entry_id) references interaction (workspace_id, id),
    constraint awaited_reply_answer foreign key (workspace_id, answer_id) references interaction (workspace_id, id),
    constraint awaited_reply_owner foreign key (workspace_id, owner_id) references member (workspace_id, id),
    constraint awaited_reply_closed_by foreign key (workspace_id, closed_by_id) references member (workspace_id, id),
    constraint awaited_reply_closing_is_told check (closed_at is null or answer_id is not null or close_reason is not null)
  );
  create unique index awaited_reply_open_once on awaited_reply (workspace_id, contact_id) where closed_at is null;
  create index awaited_reply_escalation on awaited_reply (workspace_id, escalates_at) where closed_at is null and escalated_at is null;
  create index awaited_reply_owner on awaited_reply (workspace_id, owner_id) where closed_at is null;
  create index awaited_reply_closed on awaited_reply (workspace_id, closed_at desc, id) where closed_at is not null;
`;

const HANDOVER = `
  create table reply_handover (
    workspace_id uuid not null,
    id uuid not null,
    reply_id uuid not null,
    from_id uuid,
    to_id uuid not null,
    note text,
    handed_at timestamptz(3) not null,
    handed_by_id uuid,
    primary key (workspace_id, id),
    constraint reply_handover_reply foreign key (workspace_id, reply_id) references awaited_reply (workspace_id, id) on delete cascade,
    constraint reply_handover_from foreign key (workspace_id, from_id) references member (workspace_id, id),
    constraint reply_handover_to foreign key (workspace_id, to_id) references member (workspace_id, id),
    constraint reply_handover_by foreign key (workspace_id, handed_by_id) references member (workspace_id, id)
  );
  create index reply_handover_of on reply_handover (workspace_id, reply_id, handed_at, id);
`;
