import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#embedded';
import { migrations } from '#migrations';
import { migrate } from '#platform';
import { Client } from 'pg';

/** A durable PostgreSQL of the bench's own: commits reach the disk. Every round begins with a copy of the same database. */
export class DurableDatabase {
  private constructor(
    private readonly admin: Client,
    private readonly adminUrl: string,
    readonly dataDir: string,
    private readonly stop: () => Promise<void>,
  ) {}

  /** @param fill writes what every round begins with */
  static async open(fill: (owner: Client, url: string, dataDir: string) => Promise<void>): Promise<DurableDatabase> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-bench-'));
    const server = await startEmbeddedPostgres({ dataDir });
    await migrate(server.url, migrations);
    await connected(server.url, (owner) => fill(owner, server.url, dataDir));
    const admin = await connect(server.adminUrl);
    return new DurableDatabase(admin, server.adminUrl, dataDir, () => server.stop());
  }

  /** Another copy. */
  async copy(name: string): Promise<string> {
    await this.admin.query(`create database ${name} template rapport strategy file_copy`);
    return new URL(`/${name}`, this.adminUrl).href;
  }

  async drop(name: string): Promise<void> {
    await this.admin.query(`drop database ${name} with (force)`);
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.stop();
    await rm(await realpath(path.join(this.dataDir, 'postgres')), { recursive: true });
    await rm(this.dataDir, { recursive: true });
  }
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'bench' });
  await client.connect();
  return client;
}

export async function connected<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = await connect(url);
  return work(owner).finally(() => owner.end());
}
