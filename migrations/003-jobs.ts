import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One queue per task; the names match the tasks' `queue`. */
const QUEUES = ['recompute-scores', 'deliver-dispatch', 'send-service-mail', 'forget-expired'];

/** The job queue lies in a schema of its own, outside the walls: its payloads carry ids only. */
export class Jobs1764000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(withoutTransaction(PgBoss.getConstructionPlans('pgboss')));
    for (const queue of QUEUES) await db.query('select pgboss.create_queue($1, $2)', [queue, { policy: 'standard' }]);
    await db.query(`
      grant usage on schema pgboss to rapport_app, rapport_jobs;
      grant all on all tables in schema pgboss to rapport_jobs;
      grant execute on all functions in schema pgboss to rapport_jobs;
      grant select on pgboss.queue, pgboss.version to rapport_app;
      grant select, insert on pgboss.job to rapport_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema pgboss cascade');
  }
}

/** The migration has its own transaction. */
const withoutTransaction = (plans: string): string => plans.replace(/^\s*BEGIN;/m, '').replace(/COMMIT;\s*$/m, '');
