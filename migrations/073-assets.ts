import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored files, what a contact may republish, and who was offered it. */
export class Assets1764000000073 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(FILES + walled('stored_file', ['select', 'insert', 'delete']) + audited('stored_file'));
    await db.query(FORGETTING);
    for (const queue of QUEUES) await db.query('select pgboss.create_queue($1, $2)', [queue, { policy: 'standard' }]);
    await db.query(ASSETS);
    await db.query(walled('asset') + audited('asset'));
    await db.query(walled('asset_offer') + audited('asset_offer', ['used_url', 'note']));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table asset_offer, asset');
    for (const queue of QUEUES) await db.query('select pgboss.delete_queue($1)', [queue]);
    await db.query('drop function forget_unused_files; drop table stored_file');
  }
}

const QUEUES = ['forget-unused-files', 'delete-stored-bytes'];

const FILES = `
  create table stored_file (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    name text not null check (name <> ''),
    media_type text not null,
    size_bytes integer not null check (size_bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_by_id uuid,
    stored_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint stored_file_stored_by foreign key (workspace_id, stored_by_id) references member (workspace_id, id)
  );
  create index stored_file_stored_at on stored_file (workspace_id, stored_at);
`;

/** Foreign keys say what is in use, whichever tables come later, and hold against whoever is about to refer to a file. */
const FORGETTING = `
  create function forget_unused_files(stored_before timestamptz) returns setof uuid language plpgsql as $$
  declare candidate uuid;
  begin
    for candidate in select id from stored_file
      where workspace_id = current_workspace_id() and stored_at < stored_before order by id
    loop
      begin
        delete from stored_file where workspace_id = current_workspace_id() and id = candidate;
        return next candidate;
      exception when foreign_key_violation then
        null;
      end;
    end loop;
  end $$;
  revoke all on function forget_unused_files from public;
  grant execute on function forget_unused_files to rapport_app;
`;

const ASSETS = `
  create table asset (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    title text not null check (title <> ''),
    kind text not null check (kind in
      ('VIDEO', 'ARTICLE', 'PICTURE', 'DATA', 'PRODUCT_TEST', 'INVITATION', 'PREVIEW')),
    links text[] not null default '{}',
    stored_file_id uuid,
    licence text,
    credit_line text,
    language text check (language ~ '^[a-z]{2}$'),
    embargo_until timestamptz(3),
    is_exclusive boolean not null default false,
    description text,
    archived_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (workspace_id, id),
    constraint asset_stored_file foreign key (workspace_id, stored_file_id) references stored_file (workspace_id, id)
  );
  create index asset_created_at on asset (workspace_id, created_at desc, id desc);
  create index asset_stored_file on asset (workspace_id, stored_file_id);

  -- pitch_id has no foreign key: pitches come after assets.
  create table asset_offer (
    workspace_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    contact_id uuid not null,
    pitch_id uuid,
    offered_by_id uuid,
    offered_at timestamptz(3) not null,
    is_exclusive boolean not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'USED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
    settled_at timestamptz(3),
    used_url text,
    used_on date,
    note text,
    version integer not null default 1,
    primary key (workspace_id, id),
    constraint asset_offer_asset foreign key (workspace_id, asset_id) references asset (workspace_id, id),
    constraint asset_offer_contact foreign key (workspace_id, contact_id) references contact (workspace_id, id),
    constraint asset_offer_offered_by foreign key (workspace_id, offered_by_id) references member (workspace_id, id),
    constraint asset_offer_settled check ((state = 'PENDING') = (settled_at is null)),
    constraint asset_offer_use check ((state = 'USED') = (used_on is not null) and (used_url is null or state = 'USED'))
  );
  create unique index asset_offer_to_one on asset_offer (workspace_id, asset_id)
    where is_exclusive and state in ('PENDING', 'USED');
  create unique index asset_offer_standing_once on asset_offer (workspace_id, asset_id, contact_id)
    where state in ('PENDING', 'USED');
  create index asset_offer_asset on asset_offer (workspace_id, asset_id, offered_at desc, id desc);
  create index asset_offer_contact on asset_offer (workspace_id, contact_id, offered_at desc, id desc);
`;
