import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of pitches with their history: no saved word ever changes, so that its row's id stands for it. */
export class Templates1764000000071 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(VERSIONS);
    await db.query(walled('template_version', IMMUTABLE) + audited('template_version'));
    await db.query(VARIANTS);
    await db.query(IDENTITIES);
    await db.query(walled('identity', ['select', 'insert', 'update']) + audited('identity'));
    await db.query(walled('partial', [...IMMUTABLE, 'delete']) + audited('partial'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table partial, identity');
    await db.query(VARIANTS_BACK);
    await db.query('drop table template_version');
  }
}

const IMMUTABLE = ['select', 'insert'] as const;

/** What a template was called and for with each save; templates of before begin with the version they have. */
const VERSIONS = `
  create table template_version (
    workspace_id uuid not null,
    id uuid not null,
    template_id uuid not null,
    number integer not null check (number > 0),
    name text not null,
    purpose text not null,
    topic text,
    note text,
    saved_by_id uuid,
    saved_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint template_version_template foreign key (workspace_id, template_id)
      references template (workspace_id, id) on delete cascade,
    constraint template_version_saved_by foreign key (workspace_id, saved_by_id) references member (workspace_id, id),
    constraint template_version_once unique (workspace_id, template_id, number)
  );
  insert into template_version (workspace_id, id, template_id, number, name, purpose, topic, saved_at)
    select workspace_id, gen_random_uuid(), id, version, name, purpose, topic, created_at from template;
`;

/** A variant is part of the versions from since_version until before until_version. */
const VARIANTS = `
  alter table template_variant
    add channel text not null default 'MAIL' check (channel in ('MAIL', 'DM', 'COMMENT', 'LETTER')),
    add since_version integer,
    add until_version integer,
    alter subject drop not null,
    drop version,
    drop constraint template_variant_once;
  update template_variant v set since_version = t.version
    from template t where t.workspace_id = v.workspace_id and t.id = v.template_id;
  alter table template_variant
    alter since_version set not null,
    alter channel drop default,
    add constraint template_variant_span check (until_version > since_version),
    add constraint template_variant_parts check (
      case when channel = 'MAIL' then subject is not null else subject is null and html is null end);
  create unique index template_variant_once
    on template_variant (workspace_id, template_id, language, form_of_address, channel) where until_version is null;
  create index template_variant_template on template_variant (workspace_id, template_id, since_version);
  revoke update, delete on template_variant from rapport_app;
  grant update (until_version) on template_variant to rapport_app;
`;

const VARIANTS_BACK = `
  delete from template_variant where until_version is not null or channel <> 'MAIL';
  drop index template_variant_once, template_variant_template;
  alter table template_variant
    drop constraint template_variant_parts,
    drop channel,
    drop since_version,
    drop until_version,
    alter subject set not null,
    add version integer not null default 1,
    add constraint template_variant_once unique (workspace_id, template_id, language, form_of_address);
  grant update, delete on template_variant to rapport_app;
`;

/** Whom a pitch is signed as, and the words that many templates share; each row of a partial is one save of it. */
const IDENTITIES = `
  create table identity (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    persona text not null check (persona <> ''),
    tone text,
    form_of_address text not null check (form_of_address in ('VOUS', 'TU', 'NEUTRAL')),
    is_default boolean not null default false,
    archived_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint identity_default_in_use check (not is_default or archived_at is null)
  );
  create unique index identity_name_once on identity (workspace_id, fold_text(name));
  create unique index identity_default_once on identity (workspace_id) where is_default;
  create table partial (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    identity_id uuid,
    name text not null check (name ~ '^[a-z][a-zA-Z0-9]*$'),
    language text not null check (language ~ '^[a-z]{2}$'),
    version integer not null check (version > 0),
    text text not null,
    note text,
    saved_by_id uuid,
    saved_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint partial_identity foreign key (workspace_id, identity_id) references identity (workspace_id, id),
    constraint partial_of_identity check (identity_id is null or name = 'signature'),
    constraint partial_saved_by foreign key (workspace_id, saved_by_id) references member (workspace_id, id),
    constraint partial_once unique nulls not distinct (workspace_id, identity_id, name, language, version)
  );
`;
