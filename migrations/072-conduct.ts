import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A workspace's charter in all its versions, what each person wants to be sent, and who was told where we know them from. */
export class Conduct1764000000072 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CHARTER + POLICY);
    await db.query(walled('charter_version', ['select', 'insert']) + audited('charter_version'));
    await db.query(walled('contact_policy') + audited('contact_policy'));
    await db.query('alter table contact add informed_at timestamptz(3)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table contact_policy, charter_version; alter table contact drop informed_at');
  }
}

const CHARTER = `
  create table charter_version (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    version integer not null check (version >= 1),
    settings jsonb not null,
    note text,
    saved_by_id uuid,
    saved_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint charter_version_saved_by foreign key (workspace_id, saved_by_id) references member (workspace_id, id),
    constraint charter_version_once unique (workspace_id, version)
  );
  create trigger append_only before update or delete on charter_version for each row execute function refuse_change();
  create trigger append_only_truncate before truncate on charter_version
    for each statement execute function refuse_change();
`;

const POLICY = `
  create table contact_policy (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    welcomes_pitches boolean,
    topics_welcome text[] not null default '{}',
    topics_unwelcome text[] not null default '{}',
    channel text check (channel in ('MAIL', 'DM', 'COMMENT', 'LETTER')),
    formats text[] not null default '{}' check (
      formats <@ array['VIDEO', 'ARTICLE', 'PICTURE', 'DATA', 'PRODUCT_TEST', 'INVITATION', 'PREVIEW']),
    accepts_press_releases boolean,
    best_days integer[] not null default '{}' check (best_days <@ array[1, 2, 3, 4, 5, 6, 7]),
    not_before_on date,
    agent_name text,
    agent_address text,
    price_list text,
    exclusive_only boolean not null default false,
    note text,
    set_by_id uuid,
    set_at timestamptz(3) not null,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint contact_policy_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint contact_policy_set_by foreign key (workspace_id, set_by_id) references member (workspace_id, id),
    constraint contact_policy_once unique (workspace_id, contact_id),
    constraint contact_policy_agent_has_name check (agent_name is not null or agent_address is null)
  );
`;
