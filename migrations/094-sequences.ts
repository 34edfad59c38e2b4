import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outreach plans in versions, who passes through them, and the diary of each passage. */
export class Sequences1764000000094 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SEQUENCE + VERSION + LAUNCH + ENROLMENT + EVENT + PITCH);
    await db.query(walled('sequence', ['select', 'insert', 'update']) + audited('sequence'));
    await db.query(walled('sequence_version', ['select', 'insert']) + audited('sequence_version'));
    await db.query(walled('launch', ['select', 'insert', 'update']) + audited('launch', ['claimed_until', 'attempts']));
    // Their diary tells their way.
    await db.query(walled('enrolment', ['select', 'insert', 'update']));
    await db.query(walled('enrolment_event', ['select', 'insert']));
    await db.query(`select pgboss.create_queue('prepare-launch', '{"policy":"standard"}')`);
    await db.query(`select pgboss.create_queue('advance-enrolments', '{"policy":"standard"}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`select pgboss.delete_queue('prepare-launch'); select pgboss.delete_queue('advance-enrolments')`);
    await db.query(`
      alter table dispatch drop constraint dispatch_enrolment, drop constraint dispatch_campaign;
      update dispatch set enrolment_id = null, campaign_id = null;
      alter table task drop constraint task_enrolment;
      delete from task where enrolment_id is not null;
      alter table pitch drop constraint pitch_once_per_step, drop constraint pitch_enrolment,
        drop enrolment_id, drop enrolment_step, drop is_auto_approved;
      drop table enrolment_event, enrolment, launch, sequence_version, sequence;
    `);
  }
}

const SEQUENCE = `
  create table sequence (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    topic text,
    owner_id uuid not null,
    identity_id uuid,
    mailbox_id uuid,
    niche_id uuid,
    priority integer not null default 0 check (priority between -100 and 100),
    current_version integer not null default 1,
    archived_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint sequence_owner foreign key (workspace_id, owner_id) references member (workspace_id, id),
    constraint sequence_identity foreign key (workspace_id, identity_id) references identity (workspace_id, id),
    constraint sequence_mailbox foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
    constraint sequence_niche foreign key (workspace_id, niche_id) references niche (workspace_id, id) on delete set null (niche_id)
  );
  create unique index sequence_name_once on sequence (workspace_id, fold_text(name)) where archived_at is null;
`;

/** Steps never change: a running enrolment ends on the version it began with, or is moved. */
const VERSION = `
  create table sequence_version (
    workspace_id uuid not null,
    sequence_id uuid not null,
    version integer not null,
    steps jsonb not null,
    send_window jsonb not null,
    created_at timestamptz(3) not null,
    created_by_id uuid,
    primary key (workspace_id, sequence_id, version),
    constraint sequence_version_sequence foreign key (workspace_id, sequence_id) references sequence (workspace_id, id),
    constraint sequence_version_by foreign key (workspace_id, created_by_id) references member (workspace_id, id)
  );
`;

/** People about to be enrolled together: planned, looked at, then started or given up. */
const LAUNCH = `
  create table launch (
    workspace_id uuid not null,
    id uuid not null,
    sequence_id uuid not null,
    sequence_version integer not null,
    selection jsonb not null,
    state text not null default 'PREPARING' check (state in ('PREPARING', 'READY', 'STARTING', 'STARTED', 'DISCARDED', 'FAILED')),
    failure text,
    starts_at timestamptz(3) not null,
    author_id uuid not null,
    created_at timestamptz(3) not null,
    started_at timestamptz(3),
    started_by_id uuid,
    same_words_confirmed boolean not null default false,
    claimed_until timestamptz(3),
    attempts integer not null default 0,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint launch_sequence foreign key (workspace_id, sequence_id, sequence_version)
      references sequence_version (workspace_id, sequence_id, version),
    constraint launch_author foreign key (workspace_id, author_id) references member (workspace_id, id),
    constraint launch_started_by foreign key (workspace_id, started_by_id) references member (workspace_id, id),
    constraint launch_failure_is_told check ((state = 'FAILED') = (failure is not null))
  );
  create index launch_of on launch (workspace_id, sequence_id, created_at desc, id);
  create index launch_under_way on launch (workspace_id, created_at) where state in ('PREPARING', 'STARTING');
`;

const ENROLMENT = `
  create table enrolment (
    workspace_id uuid not null,
    id uuid not null,
    launch_id uuid not null,
    sequence_id uuid not null,
    sequence_version integer not null,
    contact_id uuid not null,
    position integer not null,
    state text not null check (state in ('PENDING', 'PLANNED', 'EXCLUDED', 'ACTIVE', 'PAUSED', 'STOPPED', 'COMPLETED')),
    step integer not null default 1,
    awaits text not null default 'TIME' check (awaits in ('TIME', 'APPROVAL', 'DISPATCH', 'TASK')),
    arm text,
    mailbox_id uuid,
    due_at timestamptz(3),
    ends_at timestamptz(3),
    pitch_id uuid,
    dispatch_id uuid,
    first_dispatch_id uuid,
    reason jsonb,
    started_at timestamptz(3),
    heeds_answers_since timestamptz(3),
    ended_at timestamptz(3),
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint enrolment_launch foreign key (workspace_id, launch_id) references launch (workspace_id, id),
    constraint enrolment_sequence foreign key (workspace_id, sequence_id, sequence_version)
      references sequence_version (workspace_id, sequence_id, version),
    constraint enrolment_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint enrolment_mailbox foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
    constraint enrolment_pitch foreign key (workspace_id, pitch_id) references pitch (workspace_id, id),
    constraint enrolment_dispatch foreign key (workspace_id, dispatch_id) references dispatch (workspace_id, id),
    constraint enrolment_first_dispatch foreign key (workspace_id, first_dispatch_id) references dispatch (workspace_id, id),
    constraint enrolment_once_per_launch unique (workspace_id, launch_id, contact_id),
    constraint enrolment_end check ((state in ('STOPPED', 'COMPLETED')) = (ended_at is not null))
  );
  create unique index enrolment_running_once on enrolment (workspace_id, sequence_id, contact_id) where state in ('ACTIVE', 'PAUSED');
  create index enrolment_running on enrolment (workspace_id, contact_id) where state in ('ACTIVE', 'PAUSED');
  create index enrolment_due on enrolment (workspace_id, due_at, id) where state = 'ACTIVE' and awaits = 'TIME';
  create index enrolment_awaiting on enrolment (workspace_id, awaits) where state = 'ACTIVE' and awaits <> 'TIME';
  create index enrolment_place on enrolment (workspace_id, launch_id, position);
  create index enrolment_of on enrolment (workspace_id, sequence_id, state);
  alter table dispatch
    add constraint dispatch_enrolment foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete set null (enrolment_id),
    add constraint dispatch_campaign foreign key (workspace_id, campaign_id) references sequence (workspace_id, id);
  alter table task add constraint task_enrolment
    foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade;
`;

/** The diary: what happened on the way, told in both languages. */
const EVENT = `
  create table enrolment_event (
    workspace_id uuid not null,
    id uuid not null,
    enrolment_id uuid not null,
    happened_at timestamptz(3) not null,
    code text not null,
    message jsonb not null,
    step integer,
    member_id uuid,
    primary key (workspace_id, id),
    constraint enrolment_event_enrolment foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete cascade,
    constraint enrolment_event_member foreign key (workspace_id, member_id) references member (workspace_id, id)
  );
  create index enrolment_event_of on enrolment_event (workspace_id, enrolment_id, happened_at, id);
`;

/** One pitch for each step of an enrolment. What nobody read by itself was approved with the sequence. */
const PITCH = `
  alter table pitch
    add enrolment_id uuid,
    add enrolment_step integer,
    add is_auto_approved boolean not null default false,
    add constraint pitch_enrolment foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, id) on delete set null (enrolment_id),
    add constraint pitch_once_per_step unique (workspace_id, enrolment_id, enrolment_step);
`;
