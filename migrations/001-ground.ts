import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles belong to the whole server; another database of it may be making the same ones at this moment. */
const role = (name: string): string => `
  do $$ begin
    create role ${name} nologin;
  exception when duplicate_object or unique_violation then null; end $$;
  do $$ begin
    if not pg_has_role(session_user, '${name}', 'set') then grant ${name} to session_user; end if;
  exception when others then execute 'grant ${name} to session_user'; end $$;`;

/**
 * The walls. Four roles that own nothing: `rapport_door` before a workspace is known, `rapport_app` inside one,
 * `rapport_maintenance` for what the application may never do (merge, erase), `rapport_jobs` for the job queue.
 */
export class Ground1764000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const name of ['rapport_door', 'rapport_app', 'rapport_maintenance', 'rapport_jobs']) await db.query(role(name));
    await db.query(`
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create schema door;
      revoke all on schema public from public;
      grant usage on schema public to rapport_app, rapport_maintenance;
      grant usage on schema door to rapport_door, rapport_app;

      create function current_workspace_id() returns uuid stable parallel safe language sql
        return nullif(current_setting('app.workspace_id', true), '')::uuid;
      create function current_member_id() returns uuid stable parallel safe language sql
        return nullif(current_setting('app.member_id', true), '')::uuid;
      create function current_account_id() returns uuid stable parallel safe language sql
        return nullif(current_setting('app.account_id', true), '')::uuid;
    `);
    await db.query(AUDIT_TRAIL);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_entry cascade;
      drop function audit_insert, audit_update, audit_delete, audit_actor, audit_action, refuse_change;
      drop function current_workspace_id, current_member_id, current_account_id;
      drop schema door;
      grant usage on schema public to public;
    `);
  }
}

/** The trail is append-only: the application may add and read, and nobody, its owner included, may change a row. */
const AUDIT_TRAIL = `
  create table audit_entry (
    workspace_id uuid not null,
    id bigint generated always as identity,
    occurred_at timestamptz(3) not null default clock_timestamp(),
    member_id uuid,
    actor text not null,
    action text not null,
    subject text not null,
    subject_id uuid,
    before jsonb,
    after jsonb,
    primary key (workspace_id, id)
  );
  create index audit_entry_subject on audit_entry (workspace_id, subject_id);
  alter table audit_entry enable row level security;
  create policy workspace_wall on audit_entry to rapport_app, rapport_maintenance
    using (workspace_id = current_workspace_id()) with check (workspace_id = current_workspace_id());
  grant select, insert on audit_entry to rapport_app, rapport_maintenance;

  create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
  create trigger append_only before update or delete on audit_entry for each row execute function refuse_change();
  create trigger append_only_truncate before truncate on audit_entry for each statement execute function refuse_change();

  create function audit_actor() returns text stable parallel safe language sql
    return coalesce(nullif(current_setting('app.actor', true), ''), session_user);
  create function audit_action(operation text) returns text stable parallel safe language sql
    return coalesce(nullif(current_setting('app.action', true), ''), lower(operation));

  -- Materialized, or PostgreSQL would build a row's JSON anew for each use of it.
  create function audit_insert() returns trigger language plpgsql as $$
  begin
    with r as materialized (select to_jsonb(a) - coalesce(tg_argv, '{}')::text[] as j from after_rows a)
    insert into audit_entry (workspace_id, member_id, actor, action, subject, subject_id, after)
    select coalesce(r.j->>'workspace_id', r.j->>'id')::uuid, current_member_id(), audit_actor(), audit_action(tg_op),
      tg_table_name, (r.j->>'id')::uuid, r.j
    from r;
    return null;
  end $$;

  create function audit_update() returns trigger language plpgsql as $$
  begin
    with n as materialized (select a.id, to_jsonb(a) - coalesce(tg_argv, '{}')::text[] as j from after_rows a),
    o as materialized (select b.id, to_jsonb(b) - coalesce(tg_argv, '{}')::text[] as j from before_rows b)
    insert into audit_entry (workspace_id, member_id, actor, action, subject, subject_id, before, after)
    select coalesce(n.j->>'workspace_id', n.j->>'id')::uuid, current_member_id(), audit_actor(), audit_action(tg_op),
      tg_table_name, n.id, o.j, n.j
    from n join o on n.id = o.id and n.j->>'workspace_id' is not distinct from o.j->>'workspace_id'
    where n.j is distinct from o.j;
    return null;
  end $$;

  create function audit_delete() returns trigger language plpgsql as $$
  begin
    with r as materialized (select to_jsonb(b) - coalesce(tg_argv, '{}')::text[] as j from before_rows b)
    insert into audit_entry (workspace_id, member_id, actor, action, subject, subject_id, before)
    select coalesce(r.j->>'workspace_id', r.j->>'id')::uuid, current_member_id(), audit_actor(), audit_action(tg_op),
      tg_table_name, (r.j->>'id')::uuid, r.j
    from r;
    return null;
  end $$;
`;
