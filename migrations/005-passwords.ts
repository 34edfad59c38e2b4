import { doorkeeping } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Password resets. A request is written for any e-mail, so that asking takes the same time for all;
 * whether an account has it is looked up when the mail is about to leave, and only then is there a secret.
 */
export class Passwords1764000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(DOOR + doorkeeping);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function door.request_password_reset, door.start_password_reset, door.find_password_reset,
        door.reset_password, door.set_password, door.forget_expired;
      drop table password_reset;
    `);
  }
}

const TABLE = `
  create table password_reset (
    id uuid primary key,
    email text not null,
    ip text not null,
    requested_at timestamptz(3) not null,
    account_id uuid references account (id),
    token_hash bytea unique,
    expires_at timestamptz(3),
    used_at timestamptz(3)
  );
  create index password_reset_email on password_reset (email, requested_at);
  create index password_reset_ip on password_reset (ip, requested_at);
  create index password_reset_account on password_reset (account_id);
  alter table password_reset enable row level security;
`;

const DOOR = `
  -- Past the limit of an e-mail nothing is written and nothing told; past an address's limit, when to try again.
  create function door.request_password_reset(
    reset uuid, asked text, from_ip text, at timestamptz, per_email integer, per_ip integer, span interval
  ) returns timestamptz volatile security definer language plpgsql set search_path = public, pg_temp as $$
  declare try_again_at timestamptz;
  begin
    perform pg_advisory_xact_lock(hashtextextended('reset e-mail ' || asked, 0));
    perform pg_advisory_xact_lock(hashtextextended('reset address ' || from_ip, 0));
    select requested_at + span into try_again_at from password_reset
      where ip = from_ip and requested_at > at - span order by requested_at desc offset per_ip - 1 limit 1;
    if try_again_at is null then
      insert into password_reset (id, email, ip, requested_at) select reset, asked, from_ip, at
      where (select count(*) from password_reset where email = asked and requested_at > at - span) < per_email;
    end if;
    return try_again_at;
  end $$;

  -- Gives a request its secret, and tells whom to mail; nothing when no account has the e-mail.
  create function door.start_password_reset(reset uuid, hash bytea, until timestamptz)
    returns table (email text, name text, language text)
    volatile security definer language sql set search_path = public, pg_temp
    begin atomic
      update public.password_reset r set account_id = a.id, token_hash = hash, expires_at = until
      from public.account a where r.id = reset and a.email = r.email and r.used_at is null
      returning a.email, a.name, a.language;
    end;

  create function door.find_password_reset(hash bytea, at timestamptz) returns table (email text)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic
      select r.email from public.password_reset r
      where r.token_hash = hash and r.used_at is null and r.expires_at > at;
    end;

  -- A new password ends the account's sessions, but the one it was changed in, and every open reset.
  create function door.set_password(holder uuid, hash text, kept uuid, what text, who text, at timestamptz)
    returns void volatile security definer language sql set search_path = public, pg_temp
    begin atomic
      update public.account set password_hash = hash where id = holder;
      update public.session set revoked_at = at
        where account_id = holder and revoked_at is null and id is distinct from kept;
      update public.password_reset set used_at = at where account_id = holder and used_at is null;
      select public.note_account_event(holder, what, who);
    end;

  -- Uses a reset up. False when it is unknown, expired or used.
  create function door.reset_password(hash bytea, new_hash text, at timestamptz) returns boolean
    volatile security definer language plpgsql set search_path = public, pg_temp as $$
  declare holder uuid;
  begin
    update password_reset r set used_at = at
      where r.token_hash = hash and r.used_at is null and r.expires_at > at returning r.account_id into holder;
    if holder is null then return false; end if;
    perform door.set_password(holder, new_hash, null, 'resetPassword', 'member', at);
    return true;
  end $$;

  create function door.forget_expired(at timestamptz) returns void
    volatile security definer language sql set search_path = public, pg_temp
    begin atomic
      delete from public.session where least(expires_at, revoked_at) < at - interval '1 day';
      delete from public.sign_in_attempt where attempted_at < at - interval '1 day';
      delete from public.password_reset where requested_at < at - interval '1 day';
    end;
`;
