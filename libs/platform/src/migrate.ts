import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** Any number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 7_265_001;
const OLDEST_SERVER = 150_000;

export type Migration = new () => MigrationInterface;

/** The database cannot be used; the message is one line that says what to do. */
export class DatabaseUnusable extends Error {}

/**
 * Brings a database to the newest shape, as its owner. Safe when several processes start at once.
 * Throws DatabaseUnusable when the server cannot be reached or is older than PostgreSQL 15.
 */
export async function migrate(url: string, migrations: Migration[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await connect(client);
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migration' });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' }).finally(() => source.destroy());
  } finally {
    await client.end();
  }
}

async function connect(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const where = `${client.host}:${client.port}`;
    throw new DatabaseUnusable(`PostgreSQL at ${where} cannot be used: ${(error as Error).message}. Check DATABASE_URL.`);
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  if (Number(rows[0]!.number) >= OLDEST_SERVER) return;
  throw new DatabaseUnusable(`This PostgreSQL is ${rows[0]!.name}; Rapport needs 15 or newer.`);
}
