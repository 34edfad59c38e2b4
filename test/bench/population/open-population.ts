import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '#embedded';
import { migrations } from '#migrations';
import { migrate } from '#platform';
import { Client } from 'pg';
import { loadPopulation } from './load-population.js';

const ROOT = new URL('../../../../', import.meta.url).pathname;

export interface Population {
  url: string;
  /** The largest workspace. */
  workspaceId: string;
  close(): Promise<void>;
}

/** The invented people in a database that is kept for the next run, until they or the migrations change. */
export async function openPopulation(): Promise<Population> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(ROOT, 'node_modules/.cache/bench'), durable: false });
  const name = `population_${fingerprint()}`;
  const url = new URL(`/${name}`, server.adminUrl).href;
  const known = await on(server.adminUrl, (admin) => admin.query('select from pg_database where datname = $1', [name]));
  if (!known.rowCount) await fill(server.adminUrl, name);
  const { rows } = await on(url, (owner) => owner.query<{ id: string }>(`select id from workspace where slug = 'agence-0'`));
  return { url, workspaceId: rows[0]!.id, close: () => server.stop() };
}

/** Under another name until it is complete, so that what was interrupted is begun anew. */
async function fill(adminUrl: string, name: string): Promise<void> {
  console.error('Inventing 100,000 contacts with 2,000,000 interactions; this is kept for the next run.');
  await on(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like 'population_%'`);
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
    await admin.query('create database population_unfinished');
  });
  const url = new URL('/population_unfinished', adminUrl).href;
  await migrate(url, migrations);
  await on(url, loadPopulation);
  await on(adminUrl, (admin) => admin.query(`alter database population_unfinished rename to ${name}`));
}

async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'test/bench/population'])
    for (const file of readdirSync(path.join(ROOT, folder)).sort()) hash.update(readFileSync(path.join(ROOT, folder, file)));
  return hash.digest('hex').slice(0, 16);
}
