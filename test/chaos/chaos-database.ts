import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#embedded';
import { migrations } from '#migrations';
import { migrate } from '#platform';
import { Client } from 'pg';

/** A PostgreSQL of its own, gone afterwards. Processes die here, not the machine: nothing is lost for want of an fsync. */
export interface ChaosDatabase {
  url: string;
  owner: Client;
  dataDir: string;
  drop(): Promise<void>;
}

export async function chaosDatabase(): Promise<ChaosDatabase> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-chaos-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  await migrate(server.url, migrations);
  const owner = new Client({ connectionString: server.url, application_name: 'chaos' });
  await owner.connect();
  const drop = async (): Promise<void> => {
    await owner.end();
    await server.stop();
    await rm(await realpath(path.join(dataDir, 'postgres')), { recursive: true });
    await rm(dataDir, { recursive: true });
  };
  return { url: server.url, owner, dataDir, drop };
}
