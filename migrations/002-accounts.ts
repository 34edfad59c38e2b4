import { audited, doorkeeping, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and workspaces. An account belongs to a person and may be member of several workspaces; before a
 * workspace is known it is reached only through functions of schema `door`, one narrow question each.
 */
export class Accounts1764000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(WORKSPACE_WALL + audited('workspace'));
    await db.query(walled('member', ['select', 'insert', 'update']) + audited('member'));
    await db.query(ACCOUNT_WALL);
    await db.query(KEEP_AN_ADMIN);
    await db.query(DOOR + doorkeeping);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function door.list_workspaces, door.list_memberships, door.find_account, door.create_account;
      drop function note_account_event;
      drop table member, workspace, account;
      drop function keep_an_admin;
    `);
  }
}

const TABLES = `
  create table workspace (
    id uuid primary key,
    slug text not null constraint workspace_slug_once unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null check (length(btrim(name)) between 1 and 200),
    language text not null default 'fr' check (language ~ '^[a-z]{2}$'),
    country text check (country ~ '^[A-Z]{2}$'),
    time_zone text not null default 'Europe/Paris',
    version integer not null default 1,
    created_at timestamptz(3) not null default now()
  );
  create table account (
    id uuid primary key,
    email text not null constraint account_email_once unique check (email = lower(email)),
    name text not null check (length(btrim(name)) between 1 and 200),
    language text not null default 'fr' check (language ~ '^[a-z]{2}$'),
    password_hash text,
    created_at timestamptz(3) not null default now()
  );
  create table member (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    account_id uuid not null references account (id),
    name text not null,
    email text not null,
    role text not null check (role in ('ADMIN', 'MANAGER', 'MEMBER', 'VIEWER')),
    removed_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint member_account_once unique (workspace_id, account_id)
  );
  create index member_account on member (account_id);
`;

const WORKSPACE_WALL = `
  alter table workspace enable row level security;
  create policy workspace_wall on workspace to rapport_app, rapport_maintenance
    using (id = current_workspace_id()) with check (id = current_workspace_id());
  grant select, insert, update on workspace to rapport_app;`;

/** A signed-in person sees their own account and no one else's, and never a password's hash. */
const ACCOUNT_WALL = `
  alter table account enable row level security;
  create policy own_account on account to rapport_app using (id = current_account_id());
  grant select (id, email, name, language, created_at) on account to rapport_app;
`;

/** Holds for changes made at the same moment too: each waits for the other at the workspace's row. */
const KEEP_AN_ADMIN = `
  create function keep_an_admin() returns trigger language plpgsql as $$
  begin
    perform 1 from workspace where id = new.workspace_id for no key update;
    if not exists (select 1 from member
                   where workspace_id = new.workspace_id and role = 'ADMIN' and removed_at is null) then
      raise exception 'a workspace keeps an admin'
        using errcode = 'check_violation', constraint = 'workspace_keeps_an_admin';
    end if;
    return null;
  end $$;
  create trigger keep_an_admin after update on member for each row
    when (old.role = 'ADMIN' and old.removed_at is null and (new.role <> 'ADMIN' or new.removed_at is not null))
    execute function keep_an_admin();
`;

/** Functions of the door belong to the owner of the tables and may be called by `rapport_door` alone. */
const DOOR = `
  -- For the worker and the command line, which then act in one workspace at a time.
  create function door.list_workspaces() returns table (id uuid, slug text)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic select w.id, w.slug from public.workspace w order by w.created_at, w.id; end;

  -- Where a person works: what they may choose from after signing in.
  create function door.list_memberships(holder uuid)
    returns table (workspace_id uuid, slug text, name text, member_id uuid, role text)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic
      select w.id, w.slug, w.name, m.id, m.role
      from public.member m join public.workspace w on w.id = m.workspace_id
      where m.account_id = holder and m.removed_at is null
      order by m.created_at, m.id;
    end;

  create function door.find_account(asked text) returns table (id uuid, email text, name text, language text)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic select a.id, a.email, a.name, a.language from public.account a where a.email = asked; end;

  -- A new account is member of nothing yet.
  create function door.create_account(fresh uuid, email text, name text, language text, hash text) returns void
    volatile security definer language sql set search_path = public, pg_temp
    begin atomic
      insert into public.account (id, email, name, language, password_hash) values (fresh, email, name, language, hash);
    end;

  -- What happens to an account shows in the trail of each workspace it is member of.
  create function note_account_event(holder uuid, what text, who text) returns void
    volatile language sql set search_path = public, pg_temp
    begin atomic
      insert into public.audit_entry (workspace_id, member_id, actor, action, subject, subject_id)
      select m.workspace_id, case when who = 'member' then m.id end, who, what, 'member', m.id
      from public.member m where m.account_id = holder and m.removed_at is null;
    end;
  revoke all on function note_account_event from public;
`;
