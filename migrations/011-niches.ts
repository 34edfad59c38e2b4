import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Themes, and who matters in each. */
export class Niches1764000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(walled('niche') + audited('niche'));
    await db.query(walled('vetting') + audited('vetting'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table vetting, niche');
  }
}

const TABLES = `
  create table niche (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    description text,
    target_min integer not null default 15 check (target_min >= 1),
    target_max integer not null default 20,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint niche_target_is_a_band check (target_min <= target_max)
  );
  create unique index niche_name_once on niche (workspace_id, fold_text(name));
  create table vetting (
    workspace_id uuid not null,
    id uuid not null,
    niche_id uuid not null,
    contact_id uuid not null,
    state text not null default 'KNOWN' check (state in ('KNOWN', 'VETTED', 'REJECTED')),
    reason text,
    member_id uuid,
    decided_at timestamptz(3) not null default now(),
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint vetting_niche foreign key (workspace_id, niche_id) references niche (workspace_id, id),
    constraint vetting_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint vetting_member foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint vetting_once unique (workspace_id, niche_id, contact_id),
    constraint vetting_has_reason check (state = 'KNOWN' or reason is not null)
  );
  create index vetting_contact on vetting (workspace_id, contact_id);
`;
