import { walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly comparison of the scores with the log found. */
export class ScoreChecks1764000000101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CHECK);
    await db.query(walled('score_check', ['select', 'insert', 'delete']));
    await db.query(`select pgboss.create_queue('check-scores', '{"policy":"standard"}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`select pgboss.delete_queue('check-scores')`);
    await db.query('drop table score_check');
  }
}

/** Examples are a few of the contacts that differed; they may be gone by now. */
const CHECK = `
  create table score_check (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    checked_at timestamptz(3) not null,
    contacts integer not null,
    touches integer not null,
    differing_contacts integer not null,
    example_ids uuid[] not null default '{}',
    worst_difference double precision not null,
    primary key (workspace_id, id)
  );
  create index score_check_newest on score_check (workspace_id, checked_at desc, id desc);
`;
