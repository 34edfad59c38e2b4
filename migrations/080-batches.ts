import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pitches for many: whom a batch is for, and what became of each. */
export class Batches1764000000080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(BATCH + ITEM);
    await db.query(walled('batch', ['select', 'insert', 'update']) + audited('batch', ['wishes', 'claimed_until', 'attempts']));
    // Results, whose pitches leave a trail of their own.
    await db.query(walled('batch_item', ['select', 'insert', 'update']));
    await db.query(`alter table pitch
      add constraint pitch_batch foreign key (workspace_id, batch_id) references batch (workspace_id, id)`);
    await db.query(`select pgboss.create_queue('generate-batch', '{"policy":"standard"}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`select pgboss.delete_queue('generate-batch')`);
    await db.query('alter table pitch drop constraint pitch_batch; update pitch set batch_id = null where batch_id is not null');
    await db.query('drop table batch_item, batch');
  }
}

const BATCH = `
  create table batch (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    template_id uuid,
    template_version integer not null,
    wishes jsonb not null,
    selection jsonb not null,
    author_id uuid not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    failure text,
    created_at timestamptz(3) not null,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    claimed_until timestamptz(3),
    attempts integer not null default 0,
    primary key (workspace_id, id),
    constraint batch_template foreign key (workspace_id, template_id)
      references template (workspace_id, id) on delete set null (template_id),
    constraint batch_author foreign key (workspace_id, author_id) references member (workspace_id, id),
    constraint batch_end check ((state in ('DONE', 'CANCELLED', 'FAILED')) = (ended_at is not null)),
    constraint batch_failure_is_told check ((state = 'FAILED') = (failure is not null))
  );
  create index batch_newest on batch (workspace_id, created_at desc, id desc);
  create index batch_template on batch (workspace_id, template_id);
  create index batch_under_way on batch (workspace_id, created_at) where ended_at is null;
`;

const ITEM = `
  create table batch_item (
    workspace_id uuid not null,
    batch_id uuid not null,
    contact_id uuid not null,
    position integer not null,
    outcome text not null default 'PENDING'
      check (outcome in ('PENDING', 'READY', 'BLOCKED', 'MISSING_VALUES', 'EXCLUDED')),
    reasons jsonb not null default '[]',
    pitch_id uuid,
    primary key (workspace_id, batch_id, contact_id),
    constraint batch_item_batch foreign key (workspace_id, batch_id) references batch (workspace_id, id),
    constraint batch_item_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint batch_item_pitch foreign key (workspace_id, pitch_id) references pitch (workspace_id, id),
    constraint batch_item_place unique (workspace_id, batch_id, position),
    constraint batch_item_has_pitch check ((outcome in ('READY', 'BLOCKED')) = (pitch_id is not null))
  );
  create index batch_item_outcome on batch_item (workspace_id, batch_id, outcome, position);
  create index batch_item_contact on batch_item (workspace_id, contact_id);
  create index batch_item_pitch on batch_item (workspace_id, pitch_id) where pitch_id is not null;
`;
