import { audited, doorkeeping, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people and programs get into a workspace: invitations and API tokens, known to us by their hash only. */
export class Team1764000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(walled('api_token', TOKEN_RIGHTS) + walled('invitation', INVITATION_RIGHTS));
    await db.query(audited('api_token', ['token_hash', 'last_used_at']));
    await db.query(audited('invitation', ['token_hash', 'mailed_token_hash']));
    await db.query(DOOR + doorkeeping);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function door.identify_token, door.find_invitation;
      drop table invitation, api_token;
    `);
  }
}

const TABLES = `
  create table api_token (
    workspace_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null check (length(btrim(name)) between 1 and 100),
    role text not null check (role in ('ADMIN', 'MANAGER', 'MEMBER', 'VIEWER')),
    token_hash bytea not null unique,
    hint text not null,
    expires_at timestamptz(3),
    revoked_at timestamptz(3),
    last_used_at timestamptz(3),
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references member (workspace_id, id)
  );
  create index api_token_member on api_token (workspace_id, member_id);
  create table invitation (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    email text not null check (email = lower(email)),
    role text not null check (role in ('ADMIN', 'MANAGER', 'MEMBER', 'VIEWER')),
    token_hash bytea not null unique,
    mailed_token_hash bytea unique,
    invited_by_id uuid,
    expires_at timestamptz(3) not null,
    accepted_at timestamptz(3),
    revoked_at timestamptz(3),
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, invited_by_id) references member (workspace_id, id)
  );
  create unique index invitation_open_once on invitation (workspace_id, email)
    where accepted_at is null and revoked_at is null;
`;

/** The application writes hashes and can never read them back. */
const TOKEN_RIGHTS = [
  'select (workspace_id, id, member_id, name, role, hint, expires_at, revoked_at, last_used_at, created_at)',
  'insert',
  'update (revoked_at)',
] as const;

const INVITATION_RIGHTS = [
  'select (workspace_id, id, email, role, invited_by_id, expires_at, accepted_at, revoked_at, created_at)',
  'insert',
  'update (mailed_token_hash, accepted_at, revoked_at)',
] as const;

const DOOR = `
  -- A token is a member's in one workspace and never stronger than the member is today. Asked for another
  -- workspace it opens none, rather than acting in its own.
  create function door.identify_token(hash bytea, slug_asked text, at timestamptz) returns setof door.identity
    volatile security definer language plpgsql set search_path = public, pg_temp as $$
  declare roles text[] := array['VIEWER', 'MEMBER', 'MANAGER', 'ADMIN'];
  begin
    update api_token set last_used_at = at
    where token_hash = hash and revoked_at is null and (expires_at is null or expires_at > at)
      and (last_used_at is null or last_used_at < at - interval '1 minute');
    return query
      select t.id, m.account_id, w.id, case when w.id is not null then m.id end,
        case when w.id is not null then roles[least(array_position(roles, t.role), array_position(roles, m.role))] end
      from api_token t join member m on m.workspace_id = t.workspace_id and m.id = t.member_id
      left join workspace w on w.id = t.workspace_id and (slug_asked is null or w.slug = slug_asked)
      where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > at)
        and m.removed_at is null;
  end $$;

  -- What an open invitation is to; the link handed over and the one mailed are as good as each other.
  create function door.find_invitation(hash bytea, at timestamptz) returns table (
    workspace_id uuid, id uuid, workspace text, inviter text, email text, role text, expires_at timestamptz,
    has_account boolean
  ) stable security definer language sql set search_path = public, pg_temp
    begin atomic
      select i.workspace_id, i.id, w.name, m.name, i.email, i.role, i.expires_at,
        exists (select from public.account a where a.email = i.email)
      from public.invitation i
      join public.workspace w on w.id = i.workspace_id
      left join public.member m on m.workspace_id = i.workspace_id and m.id = i.invited_by_id
      where (i.token_hash = hash or i.mailed_token_hash = hash)
        and i.accepted_at is null and i.revoked_at is null and i.expires_at > at;
    end;
`;
