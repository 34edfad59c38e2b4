import { doorkeeping } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions and attempts to open one. They belong to accounts, not to workspaces. */
export class SignIn1764000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(WALLS);
    await db.query(DOOR + doorkeeping);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function door.begin_sign_in, door.end_sign_in, door.open_session, door.close_sessions, door.identify_session;
      drop type door.identity, door.sign_in;
      drop table sign_in_attempt, session;
    `);
  }
}

const TABLES = `
  create table session (
    id uuid primary key,
    account_id uuid not null references account (id),
    token_hash bytea not null unique,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    user_agent text
  );
  create index session_account on session (account_id);
  create index session_expiry on session (expires_at);
  create table sign_in_attempt (
    id bigint generated always as identity primary key,
    email text not null,
    ip text not null,
    succeeded boolean,
    attempted_at timestamptz(3) not null
  );
  create index sign_in_attempt_email on sign_in_attempt (email, attempted_at);
  create index sign_in_attempt_ip on sign_in_attempt (ip, attempted_at);
`;

/** A signed-in person reads their own sessions; everything else is the door's. */
const WALLS = `
  alter table session enable row level security;
  create policy own_session on session to rapport_app using (account_id = current_account_id());
  grant select (id, account_id, created_at, expires_at, revoked_at, user_agent) on session to rapport_app;
  alter table sign_in_attempt enable row level security;
`;

const DOOR = `
  create type door.identity as (
    credential_id uuid, account_id uuid, workspace_id uuid, member_id uuid, role text
  );

  -- A session is a person's; the workspace is the one asked for by slug, else the first one joined, else none.
  create function door.identify_session(hash bytea, slug_asked text, at timestamptz) returns setof door.identity
    stable security definer language sql set search_path = public, pg_temp as $$
    select s.id, s.account_id, m.workspace_id, m.id, m.role
    from public.session s
    left join lateral (
      select m.* from public.member m join public.workspace w on w.id = m.workspace_id
      where m.account_id = s.account_id and m.removed_at is null and (slug_asked is null or w.slug = slug_asked)
      order by m.created_at, m.id limit 1
    ) m on true
    where s.token_hash = hash and s.revoked_at is null and s.expires_at > at
  $$;

  create type door.sign_in as (attempt_id bigint, try_again_at timestamptz, account_id uuid, password_hash text);

  -- Counts the attempt before its outcome is known, one at a time per e-mail and address, so that many
  -- at once cannot pass the limit. Past the limit it says when to try again and shows no hash.
  create function door.begin_sign_in(
    asked text, from_ip text, at timestamptz, per_email integer, per_ip integer, span interval
  ) returns door.sign_in volatile security definer language plpgsql set search_path = public, pg_temp as $$
  declare answer door.sign_in;
  begin
    perform pg_advisory_xact_lock(hashtextextended('sign-in e-mail ' || asked, 0));
    perform pg_advisory_xact_lock(hashtextextended('sign-in address ' || from_ip, 0));
    answer.try_again_at := greatest(
      (select attempted_at + span from sign_in_attempt
       where email = asked and succeeded is not true and attempted_at > at - span
       order by attempted_at desc offset per_email - 1 limit 1),
      (select attempted_at + span from sign_in_attempt
       where ip = from_ip and succeeded is not true and attempted_at > at - span
       order by attempted_at desc offset per_ip - 1 limit 1));
    if answer.try_again_at is null then
      insert into sign_in_attempt (email, ip, attempted_at) values (asked, from_ip, at)
        returning id into answer.attempt_id;
      select a.id, a.password_hash into answer.account_id, answer.password_hash from account a where a.email = asked;
    end if;
    return answer;
  end $$;

  create function door.end_sign_in(attempt bigint, holder uuid, passed boolean, what text) returns void
    volatile security definer language sql set search_path = public, pg_temp
    begin atomic
      update public.sign_in_attempt set succeeded = passed where id = attempt;
      select public.note_account_event(holder, what || 'Refused', 'stranger') where not passed;
    end;

  -- False when the password is no longer the one that was proven.
  create function door.open_session(
    fresh uuid, holder uuid, proven text, hash bytea, agent text, at timestamptz, until timestamptz
  ) returns boolean volatile security definer language plpgsql set search_path = public, pg_temp as $$
  begin
    perform 1 from account a where a.id = holder and a.password_hash = proven for share;
    if not found then return false; end if;
    insert into session (id, account_id, token_hash, user_agent, created_at, expires_at)
      values (fresh, holder, hash, agent, at, until);
    perform note_account_event(holder, 'signIn', 'member');
    return true;
  end $$;

  -- Ends one of a person's sessions, or all of them. Tells how many were open.
  create function door.close_sessions(holder uuid, only_session uuid, what text, at timestamptz) returns integer
    volatile security definer language plpgsql set search_path = public, pg_temp as $$
  declare closed integer;
  begin
    update session s set revoked_at = at
      where s.account_id = holder and (only_session is null or s.id = only_session)
        and s.revoked_at is null and s.expires_at > at;
    get diagnostics closed = row_count;
    if closed > 0 then perform note_account_event(holder, what, 'member'); end if;
    return closed;
  end $$;
`;
