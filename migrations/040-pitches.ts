import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we say: templates with their variants, and the pitches made of them, each for one person. */
export class Pitches1764000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(walled('template') + audited('template'));
    await db.query(walled('template_variant') + audited('template_variant'));
    await db.query(walled('pitch') + audited('pitch', ['text', 'html', 'values']));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table pitch, template_variant, template');
  }
}

const TABLES = `
  create table template (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    purpose text not null check (purpose in ('INTRODUCE', 'OFFER', 'INVITE', 'FOLLOW_UP', 'THANK')),
    topic text,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id)
  );
  create unique index template_name_once on template (workspace_id, fold_text(name));
  create table template_variant (
    workspace_id uuid not null,
    id uuid not null,
    template_id uuid not null,
    language text not null check (language ~ '^[a-z]{2}$'),
    form_of_address text not null check (form_of_address in ('VOUS', 'TU', 'NEUTRAL')),
    subject text not null,
    text text not null,
    html text,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint template_variant_template foreign key (workspace_id, template_id)
      references template (workspace_id, id) on delete cascade,
    constraint template_variant_once unique (workspace_id, template_id, language, form_of_address)
  );
  create table pitch (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    template_id uuid,
    language text not null,
    form_of_address text not null,
    author_id uuid not null,
    subject text not null,
    text text not null,
    html text not null,
    values jsonb not null default '{}',
    is_edited boolean not null default false,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'RELEASED', 'DISCARDED')),
    approved_by_id uuid,
    approved_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint pitch_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    constraint pitch_template foreign key (workspace_id, template_id)
      references template (workspace_id, id) on delete set null (template_id),
    constraint pitch_author foreign key (workspace_id, author_id) references member (workspace_id, id),
    constraint pitch_approved_by foreign key (workspace_id, approved_by_id) references member (workspace_id, id),
    constraint pitch_approval check (state not in ('APPROVED', 'RELEASED') or approved_at is not null)
  );
  create index pitch_contact on pitch (workspace_id, contact_id, created_at desc, id);
  create index pitch_state on pitch (workspace_id, state, created_at desc, id);
  create index pitch_template on pitch (workspace_id, template_id);
`;
