import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may not be written to: dead and unwilling addresses, wishes of persons, limits of pressure, and the crisis switch. */
export class Restraint1764000000091 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SUPPRESSION + REFUSAL + PRESSURE + HOLD);
    for (const table of ['suppression', 'refusal', 'pressure_rules', 'hold'])
      await db.query(walled(table, ['select', 'insert', 'update']) + audited(table));
    await db.query(KNOWN_ADDRESSES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger suppress_added on address;
      drop trigger suppress_changed on address;
      drop function suppress_unreachable;
      drop table hold, pressure_rules, refusal, suppression;
    `);
  }
}

/** Without a contact it holds for everybody at the address; with one, for them alone. */
const SUPPRESSION = `
  create table suppression (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    address_key text not null,
    contact_id uuid,
    cause text not null check (cause in ('BOUNCED', 'COMPLAINED', 'UNSUBSCRIBED', 'BY_HAND')),
    evidence text,
    dispatch_id uuid,
    suppressed_at timestamptz(3) not null,
    suppressed_by_id uuid,
    lifted_at timestamptz(3),
    lifted_by_id uuid,
    lift_reason text,
    primary key (workspace_id, id),
    constraint suppression_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint suppression_by foreign key (workspace_id, suppressed_by_id) references member (workspace_id, id),
    constraint suppression_lifted_by foreign key (workspace_id, lifted_by_id) references member (workspace_id, id),
    constraint suppression_lift_is_told check ((lifted_at is null) = (lift_reason is null))
  );
  create unique index suppression_standing_once on suppression (workspace_id, address_key, contact_id, cause)
    nulls not distinct where lifted_at is null;
  create index suppression_contact on suppression (workspace_id, contact_id) where contact_id is not null;
`;

/** A person's wish about a topic or a purpose; the wish to hear nothing at all stands on the contact itself. */
const REFUSAL = `
  create table refusal (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    topic text,
    purpose text check (purpose in ('INTRODUCE', 'OFFER', 'INVITE', 'FOLLOW_UP', 'THANK')),
    reason text not null check (reason <> ''),
    noted_at timestamptz(3) not null,
    noted_by_id uuid,
    lifted_at timestamptz(3),
    lifted_by_id uuid,
    lift_reason text,
    primary key (workspace_id, id),
    constraint refusal_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint refusal_noted_by foreign key (workspace_id, noted_by_id) references member (workspace_id, id),
    constraint refusal_lifted_by foreign key (workspace_id, lifted_by_id) references member (workspace_id, id),
    constraint refusal_is_of_one check ((topic is null) <> (purpose is null)),
    constraint refusal_lift_is_told check ((lifted_at is null) = (lift_reason is null))
  );
  create unique index refusal_standing_once on refusal (workspace_id, contact_id, fold_text(topic), purpose)
    nulls not distinct where lifted_at is null;
`;

/** One row for a workspace that changed them; the defaults of the columns hold elsewhere. */
const PRESSURE = `
  create table pressure_rules (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    follow_ups_per_pitch integer not null default 1 check (follow_ups_per_pitch between 0 and 10),
    touches integer not null default 2 check (touches between 1 and 100),
    touches_days integer not null default 30 check (touches_days between 1 and 366),
    star_pitches integer not null default 1 check (star_pitches between 1 and 100),
    star_days integer not null default 90 check (star_days between 1 and 366),
    stars_need_approval boolean not null default true,
    collision_days integer not null default 7 check (collision_days between 0 and 366),
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint pressure_rules_once unique (workspace_id)
  );
`;

/** The crisis switch: while one stands, nothing of its scope leaves. Its moments are the database's. */
const HOLD = `
  create table hold (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    identity_id uuid,
    topic text,
    language text check (language ~ '^[a-z]{2}$'),
    reason text not null check (reason <> ''),
    held_at timestamptz(3) not null default clock_timestamp(),
    held_by_id uuid,
    released_at timestamptz(3),
    released_by_id uuid,
    release_reason text,
    primary key (workspace_id, id),
    constraint hold_identity foreign key (workspace_id, identity_id) references identity (workspace_id, id),
    constraint hold_held_by foreign key (workspace_id, held_by_id) references member (workspace_id, id),
    constraint hold_released_by foreign key (workspace_id, released_by_id) references member (workspace_id, id),
    constraint hold_has_one_scope check (num_nonnulls(identity_id, topic, language) <= 1),
    constraint hold_release_is_told check ((released_at is null) = (release_reason is null))
  );
  create index hold_standing on hold (workspace_id) where released_at is null;
`;

/** Whatever marks an address as one not to write to (a person, a file) leaves something that an admin can lift. */
const KNOWN_ADDRESSES = `
  insert into suppression (workspace_id, id, address_key, contact_id, cause, suppressed_at)
    select workspace_id, gen_random_uuid(), key, contact_id, case state when 'BOUNCED' then 'BOUNCED' else 'BY_HAND' end, now()
    from address where state <> 'VALID';

  create function suppress_unreachable() returns trigger language plpgsql as $$
  begin
    insert into suppression (workspace_id, id, address_key, contact_id, cause, suppressed_at, suppressed_by_id)
      select workspace_id, gen_random_uuid(), key, contact_id,
        case state when 'BOUNCED' then 'BOUNCED' else 'BY_HAND' end, now(), current_member_id()
      from changed a where state <> 'VALID' and not exists (
        select from suppression s where s.workspace_id = a.workspace_id and s.address_key = a.key
          and (s.contact_id is null or s.contact_id = a.contact_id) and s.lifted_at is null);
    return null;
  end $$;
  create trigger suppress_added after insert on address referencing new table as changed
    for each statement execute function suppress_unreachable();
  create trigger suppress_changed after update on address referencing new table as changed
    for each statement execute function suppress_unreachable();
`;
