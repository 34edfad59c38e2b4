import { audited, walled } from '#platform';
import { PLATFORMS } from '#spellings';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People on record, their addresses and the places where they speak. */
export class Contacts1764000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(PLATFORM);
    for (const { key, name, urlPatterns, defunct } of PLATFORMS)
      await db.query('insert into platform values ($1, $2, $3, $4)', [key, name, urlPatterns, defunct]);
    await db.query(CONTACT + ADDRESS + PRESENCE);
    await db.query(walled('contact') + audited('contact', ['search_text']));
    await db.query(walled('address') + audited('address'));
    await db.query(walled('presence') + audited('presence'));
    await db.query(SEARCH);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function refresh_search_text;
      drop table presence, address, contact, platform;
      drop function fold_text;
    `);
  }
}

/** The same for everyone: the one table without a workspace. */
const PLATFORM = `
  create table platform (
    key text primary key check (key ~ '^[A-Z][A-Z0-9_]*$'),
    name text not null,
    url_patterns text[] not null,
    is_defunct boolean not null default false
  );
  alter table platform enable row level security;
  create policy everyone on platform for select to rapport_app, rapport_maintenance using (true);
  grant select on platform to rapport_app, rapport_maintenance;
`;

const CONTACT = `
  create table contact (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    first_name text,
    last_name text,
    sort_name text collate "und-x-icu" not null,
    kinds text[] not null default '{}' check (kinds <@ array['BLOGGER', 'INFLUENCER', 'FORUM_REGULAR']),
    language text check (language ~ '^[a-z]{2}$'),
    form_of_address text not null default 'VOUS' check (form_of_address in ('VOUS', 'TU', 'NEUTRAL')),
    gender text not null default 'UNKNOWN' check (gender in ('FEMININE', 'MASCULINE', 'UNKNOWN')),
    country text check (country ~ '^[A-Z]{2}$'),
    region text,
    city text,
    time_zone text,
    tier text not null default 'NICHE' check (tier in ('NICHE', 'MID', 'STAR')),
    owner_id uuid,
    tags text[] not null default '{}',
    notes text,
    source text,
    known_on date,
    do_not_contact_at timestamptz(3),
    do_not_contact_reason text,
    search_text text not null default '',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint contact_owner foreign key (workspace_id, owner_id) references member (workspace_id, id),
    constraint contact_do_not_contact_has_reason check ((do_not_contact_at is null) = (do_not_contact_reason is null))
  );
  create index contact_sort_name on contact (workspace_id, sort_name, id);
  create index contact_owner on contact (workspace_id, owner_id);
  create index contact_search_text on contact using gin (search_text gin_trgm_ops);
`;

const ADDRESS = `
  create table address (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    address text not null,
    key text not null,
    is_primary boolean not null default false,
    state text not null default 'VALID' check (state in ('VALID', 'BOUNCED', 'SUPPRESSED')),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint address_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint address_once unique (workspace_id, contact_id, key),
    constraint address_primary_is_valid check (state = 'VALID' or not is_primary)
  );
  create unique index address_one_primary on address (workspace_id, contact_id) where is_primary;
  create index address_key on address (workspace_id, key);
`;

const PRESENCE = `
  create table presence (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    platform_key text not null references platform (key),
    handle text,
    url text,
    feed_url text,
    title text,
    language text check (language ~ '^[a-z]{2}$'),
    tone_note text,
    audience_size integer check (audience_size >= 0),
    forum text,
    username text,
    post_count integer check (post_count >= 0),
    welcomes_brands boolean,
    match_key text not null,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint presence_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint presence_once unique (workspace_id, contact_id, match_key),
    constraint presence_is_somewhere check (coalesce(handle, url, username) is not null)
  );
  create index presence_match_key on presence (workspace_id, match_key);
  create index presence_platform on presence (workspace_id, platform_key, contact_id);
`;

/**
 * What a search that forgives looks through. Set-wise, so that one contact and an import of thousands take the
 * same way; call it in the transaction that changed names, addresses or presences. The trail leaves search_text out.
 */
const SEARCH = `
  create function fold_text(raw text) returns text immutable strict parallel safe language sql
    -- The question is quick, the answer is not, and most texts are in this form already.
    return lower(
      unaccent('unaccent'::regdictionary, case when raw is nfkc normalized then raw else normalize(raw, nfkc) end)
      collate "und-x-icu");

  -- One index lookup per contact and table: a join here is planned for ten contacts and given fifty thousand.
  create function refresh_search_text(contact_ids uuid[]) returns void language sql begin atomic
    update contact c set search_text = fresh.words from (
      select o.id, fold_text(concat_ws(' ', o.name, o.first_name, o.last_name,
        (select string_agg(concat_ws(' ', title, handle, forum, username, match_key), ' ' order by match_key)
          from presence p where p.workspace_id = o.workspace_id and p.contact_id = o.id),
        (select string_agg(address, ' ' order by key)
          from address a where a.workspace_id = o.workspace_id and a.contact_id = o.id))) as words
      from contact o where o.workspace_id = current_workspace_id() and o.id = any(contact_ids)
    ) fresh
    where c.workspace_id = current_workspace_id() and c.id = fresh.id and c.search_text <> fresh.words;
  end;
`;
