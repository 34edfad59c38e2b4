import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member must do about a contact, by when. */
export class Tasks1764000000093 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TASK);
    await db.query(walled('task', ['select', 'insert', 'update']) + audited('task'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table task');
  }
}

const TASK = `
  create table task (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('COMMENT', 'CALL', 'DM', 'OTHER')),
    title text not null check (title <> ''),
    note text,
    due_on date not null,
    assignee_id uuid,
    enrolment_id uuid,
    enrolment_step integer,
    created_at timestamptz(3) not null,
    done_at timestamptz(3),
    done_by_id uuid,
    cancelled_at timestamptz(3),
    cancel_reason text,
    interaction_id uuid,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint task_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint task_assignee foreign key (workspace_id, assignee_id) references member (workspace_id, id),
    constraint task_done_by foreign key (workspace_id, done_by_id) references member (workspace_id, id),
    constraint task_interaction foreign key (workspace_id, interaction_id) references interaction (workspace_id, id),
    constraint task_once_per_step unique (workspace_id, enrolment_id, enrolment_step),
    constraint task_ends_once check (done_at is null or cancelled_at is null),
    constraint task_cancel_is_told check ((cancelled_at is null) = (cancel_reason is null))
  );
  create index task_contact on task (workspace_id, contact_id, due_on, id);
  create index task_open on task (workspace_id, due_on, id) where done_at is null and cancelled_at is null;
`;
