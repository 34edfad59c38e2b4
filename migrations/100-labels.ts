import { audited, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people think of how contacts answer, beside what is computed; and what lists need to sort by the change of scores. */
export class Labels1764000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LABEL);
    await db.query(walled('responsiveness_label') + audited('responsiveness_label'));
    await db.query(MERGES + CHANGES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      select pgboss.delete_queue('remember-scores');
      drop index contact_score_change;
      drop table responsiveness_label;
      drop function keep_newer_label;
    `);
  }
}

/** One a contact: the newest stands, the trail has the others. */
const LABEL = `
  create table responsiveness_label (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    band text not null check (band in ('VERY_RESPONSIVE', 'RESPONSIVE', 'AVERAGE', 'QUIET', 'SILENT')),
    note text not null,
    member_id uuid,
    set_at timestamptz(3) not null,
    primary key (workspace_id, id),
    constraint responsiveness_label_contact
      foreign key (workspace_id, contact_id) references contact (workspace_id, id) on delete cascade,
    constraint responsiveness_label_member foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint responsiveness_label_once unique (workspace_id, contact_id)
  );
`;

/** Whoever hands a label to another contact, for two turned out to be one, leaves the newer of theirs. */
const MERGES = `
  grant select, update (contact_id), delete on responsiveness_label to rapport_maintenance;

  create function keep_newer_label() returns trigger language plpgsql as $$
  begin
    if new.contact_id = old.contact_id then return new; end if;
    delete from responsiveness_label l
      where l.workspace_id = new.workspace_id and l.contact_id = new.contact_id and l.set_at < new.set_at;
    if not exists (select from responsiveness_label l where l.workspace_id = new.workspace_id and l.contact_id = new.contact_id)
      then return new; end if;
    delete from responsiveness_label l where l.workspace_id = old.workspace_id and l.id = old.id;
    return null;
  end $$;
  create trigger keep_newer_label before update of contact_id on responsiveness_label
    for each row execute function keep_newer_label();
`;

const CHANGES = `
  create index contact_score_change on contact_score (workspace_id, (probability - earlier_probability), contact_id)
    where probability - earlier_probability is not null;
  select pgboss.create_queue('remember-scores', '{"policy":"standard"}');
`;
