import { audited, doorkeeping, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message on its way knows its mailbox and thread, who is handing it over, and why it has not left. */
export class Dispatches1764000000092 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DISPATCH + INDEXES + EVENT);
    await db.query(walled('dispatch_event', ['select', 'insert']));
    // Its way is told by dispatch_event; a second account of every claim would cost more than the sending.
    await db.query(['insert', 'update', 'delete'].map((event) => `drop trigger audit_${event} on dispatch;`).join(''));
    await db.query(PITCH_TRAIL);
    await db.query(DOOR + doorkeeping);
    await db.query(`select pgboss.delete_queue('deliver-dispatch')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(BACK + audited('dispatch', ['body', 'source']) + PITCH_TRAIL_BACK);
    await db.query(`select pgboss.create_queue('deliver-dispatch', '{"policy":"standard"}')`);
  }
}

const ADDED = [
  'mailbox_id', 'identity_id', 'topic', 'language', 'purpose', 'sender_name', 'recipient_name', 'recipient_key', 'html', 'is_automatic',
  'answered_since', 'campaign_id', 'enrolment_id', 'priority', 'in_reply_to', 'in_reply_to_id', 'thread', 'wait', 'deferrals', 'hold_id', 'claimed_by', 'lease_until', 'handed_over_at',
];

const DISPATCH = `
  alter table dispatch
    add mailbox_id uuid,
    add identity_id uuid,
    add topic text,
    add language text,
    add purpose text,
    add sender_name text,
    add recipient_name text,
    add recipient_key text,
    add html text,
    add is_automatic boolean not null default false,
    add answered_since timestamptz(3),
    add campaign_id uuid,
    add enrolment_id uuid,
    add priority integer not null default 0,
    add in_reply_to text,
    add in_reply_to_id uuid,
    add thread text[] not null default '{}',
    add wait jsonb,
    add deferrals integer not null default 0,
    add hold_id uuid,
    add claimed_by uuid,
    add lease_until timestamptz(3),
    add handed_over_at timestamptz(3),
    alter source drop not null,
    -- Written once and read by few: packing it would take longer than all the rest of a mark.
    alter source set storage external,
    drop constraint dispatch_origin_kind_check,
    drop constraint dispatch_state_check,
    add constraint dispatch_origin_kind_check check (origin_kind in ('PITCH', 'ANSWER', 'CALENDAR')),
    add constraint dispatch_state_check check (state in
      ('DUE', 'CLAIMED', 'SENT', 'CAPTURED', 'REFUSED', 'FAILED', 'UNCERTAIN', 'HELD', 'STOPPED')),
    add constraint dispatch_in_reply_to foreign key (workspace_id, in_reply_to_id) references interaction (workspace_id, id),
    add constraint dispatch_mailbox foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
    add constraint dispatch_identity foreign key (workspace_id, identity_id) references identity (workspace_id, id),
    add constraint dispatch_hold foreign key (workspace_id, hold_id) references hold (workspace_id, id);
  update dispatch set recipient_key = lower(recipient);
  -- Nobody holds them any more: the queue that did is gone.
  update dispatch set lease_until = now(), handed_over_at = claimed_at where state = 'CLAIMED';
  alter table dispatch alter recipient_key set not null;
`;

/** That a pitch left is told by the log, with every word: the trail tells what people did to it before. */
const PITCH_TRAIL = `
  create function audit_pitch_update() returns trigger language plpgsql as $$
  begin
    with r as materialized (
      select a.workspace_id, a.id, to_jsonb(b) - tg_argv::text[] as o, to_jsonb(a) - tg_argv::text[] as n
      from after_rows a join before_rows b on b.workspace_id = a.workspace_id and b.id = a.id
      where not (b.left_at is null and a.left_at is not null and b.version = a.version)
    )
    insert into audit_entry (workspace_id, member_id, actor, action, subject, subject_id, before, after)
    select r.workspace_id, current_member_id(), audit_actor(), audit_action(tg_op), tg_table_name, r.id, r.o, r.n
    from r where r.n is distinct from r.o;
    return null;
  end $$;
  ${pitchTrigger('audit_pitch_update')}`;

const PITCH_TRAIL_BACK = `${pitchTrigger('audit_update')} drop function audit_pitch_update;`;

function pitchTrigger(procedure: string): string {
  return `
    drop trigger audit_update on pitch;
    create trigger audit_update after update on pitch referencing old table as before_rows new table as after_rows
      for each statement execute function ${procedure}('subject', 'text', 'html', 'values', 'merged', 'report');`;
}

const INDEXES = `
  drop index dispatch_state;
  create index dispatch_due on dispatch (workspace_id, priority desc, due_at, id) where state = 'DUE';
  create index dispatch_claimed on dispatch (lease_until) where state = 'CLAIMED';
  create index dispatch_open on dispatch (workspace_id, contact_id) where state in ('DUE', 'CLAIMED', 'UNCERTAIN', 'HELD');
  create index dispatch_for_people on dispatch (workspace_id, state, created_at desc, id) where state in ('UNCERTAIN', 'HELD', 'FAILED', 'REFUSED');
  create index dispatch_campaign on dispatch (workspace_id, campaign_id, recipient_key) where campaign_id is not null;
  create index dispatch_hold on dispatch (workspace_id, hold_id) where hold_id is not null;
  create index dispatch_enrolment on dispatch (workspace_id, enrolment_id) where enrolment_id is not null;
`;

/** What kept a message waiting, held it or ended it, and what people decided of it. */
const EVENT = `
  create table dispatch_event (
    workspace_id uuid not null,
    id uuid not null,
    dispatch_id uuid not null,
    happened_at timestamptz(3) not null,
    state text not null,
    reason jsonb not null,
    member_id uuid,
    primary key (workspace_id, id),
    constraint dispatch_event_dispatch foreign key (workspace_id, dispatch_id) references dispatch (workspace_id, id),
    constraint dispatch_event_member foreign key (workspace_id, member_id) references member (workspace_id, id)
  );
  create index dispatch_event_of on dispatch_event (workspace_id, dispatch_id, happened_at, id);
`;

const DOOR = `
  -- Where there is something to hand over, or something that a worker took and left. Due by the product's clock, leases by the database's.
  create function door.workspaces_with_dispatches(due_by timestamptz) returns table (id uuid)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic
      select w.id from public.workspace w where exists (
        select from public.dispatch d where d.workspace_id = w.id and d.state = 'DUE' and d.due_at <= due_by)
      union
      select d.workspace_id from public.dispatch d where d.state = 'CLAIMED' and d.lease_until < now();
    end;

  -- To whom a way out of our mails belongs; the mail itself proves who holds it.
  create function door.workspace_of_dispatch(asked uuid) returns table (workspace_id uuid)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic select d.workspace_id from public.dispatch d where d.id = asked; end;
`;

const BACK = `
  drop function door.workspaces_with_dispatches, door.workspace_of_dispatch;
  drop table dispatch_event;
  delete from dispatch where origin_kind <> 'PITCH' or source is null;
  update dispatch set state = 'FAILED' where state in ('HELD', 'STOPPED');
  drop index dispatch_due, dispatch_claimed, dispatch_open, dispatch_for_people, dispatch_hold, dispatch_enrolment, dispatch_campaign;
  alter table dispatch drop constraint dispatch_origin_kind_check, drop constraint dispatch_state_check,
    ${ADDED.map((one) => `drop ${one}`).join(', ')}, alter source set not null, alter source set storage extended,
    add constraint dispatch_origin_kind_check check (origin_kind in ('PITCH')),
    add constraint dispatch_state_check check (state in ('DUE', 'CLAIMED', 'SENT', 'CAPTURED', 'REFUSED', 'FAILED', 'UNCERTAIN'));
  create index dispatch_state on dispatch (workspace_id, state, due_at);
`;
