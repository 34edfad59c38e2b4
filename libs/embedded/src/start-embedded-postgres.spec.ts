import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOtherProcess } from '../../../test/support/other-process.js';
import { startEmbeddedPostgres } from './start-embedded-postgres.js';

/** One data folder for all: making a database takes longer than everything else here. */
let dataDir: string;

beforeAll(async () => {
  execFileSync('node', ['apps/build.mjs']);
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-embedded-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

const start = () => startEmbeddedPostgres({ dataDir, durable: false });
const pidFile = () => path.join(dataDir, 'postgres/cluster/postmaster.pid');

async function query<T>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as T[];
    return rows;
  } finally {
    await client.end();
  }
}

const write = (text: string) => `insert into note values ('${text}')`;
const read = (text: string) => `select text from note where text = '${text}'`;

describe('the embedded PostgreSQL', () => {
  it('is made once and runs once, even for processes that start at the same moment', async () => {
    const processes = await Promise.all([1, 2, 3].map(() => startOtherProcess(dataDir)));
    expect(processes.filter(({ started }) => started)).toHaveLength(1);
    expect(new Set(processes.map(({ url }) => url)).size).toBe(1);
    await query(processes[0]!.url, 'create table note (text text)');
    await Promise.all(processes.map(({ end }) => end('SIGTERM')));
    await vi.waitUntil(() => !existsSync(pidFile()));
  });

  it('keeps its rows and its port from one start to the next', async () => {
    const first = await start();
    await query(first.url, write('été'));
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);
    const second = await start();
    expect(await query(second.url, read('été'))).toEqual([{ text: 'été' }]);
    expect(second.port).toBe(first.port);
    await second.stop();
  });

  it('sorts and cuts words as French is written', async () => {
    const server = await start();
    const [sorted] = await query(
      server.url,
      `select array_agg(name order by name) as names from unnest('{zoé,Zoe,Émile,eté,etf}'::text[]) name`,
    );
    expect(sorted).toEqual({ names: ['Émile', 'eté', 'etf', 'Zoe', 'zoé'] });
    const [cut] = await query<{ size: number }>(
      server.url,
      'create extension pg_trgm',
      `select cardinality(show_trgm('été')) as size`,
    );
    expect(cut).toEqual({ size: 4 });
    await server.stop();
  });

  it('outlives the process that started it while another one uses it', async () => {
    const starter = await startOtherProcess(dataDir);
    const other = await start();
    expect(other.started).toBe(false);
    await starter.end('SIGKILL');
    expect(await query(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await other.stop();
    await vi.waitUntil(() => !existsSync(pidFile()));
  });

  it('does not end with a process that only attached to it', async () => {
    const server = await start();
    const other = await startOtherProcess(dataDir);
    await other.end('SIGTERM');
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('ends within seconds after kill -9, and has every committed row at the next start', async () => {
    const killed = await startOtherProcess(dataDir);
    await query(killed.url, write('hiver'));
    await killed.end('SIGKILL');
    await vi.waitUntil(() => !existsSync(pidFile()), { timeout: 3000 });
    const server = await start();
    expect(await query(server.url, read('hiver'))).toEqual([{ text: 'hiver' }]);
    await server.stop();
  });

  it('starts over the pid file of a dead server, even when another process has its number', async () => {
    for (const pid of [4_194_304, process.pid]) {
      await writeFile(pidFile(), `${pid}\n${path.dirname(pidFile())}\n1\n29999\n\n127.0.0.1\n1 1\nready\n`);
      const server = await start();
      expect(server.started).toBe(true);
      await server.stop();
    }
  });

  it('takes another port when its own is taken', async () => {
    const before = await start();
    await before.stop();
    const taker = createServer().listen(before.port, '127.0.0.1');
    const after = await start();
    expect(after.port).not.toBe(before.port);
    await after.stop();
    taker.close();
  });

  it('keeps refused values out of its log', async () => {
    const server = await start();
    await query(server.url, 'create unique index on note (text)', write('zoe@blog.example'));
    await expect(query(server.url, write('zoe@blog.example'))).rejects.toThrow('duplicate key');
    await server.stop();
    expect(await readFile(path.join(dataDir, 'postgres/postgres.log'), 'utf8')).not.toContain('zoe');
  });
});

describe('where it cannot start, the embedded PostgreSQL says why in one line', () => {
  it('a file in the place of the data folder', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    await expect(startEmbeddedPostgres({ dataDir: file })).rejects.toThrow(/The data folder .*: a file stands where/);
  });

  it('a database that went away', async () => {
    const emptied = await mkdtemp(path.join(dataDir, 'other-'));
    await symlink('/nonexistent', path.join(emptied, 'postgres'));
    const starting = startEmbeddedPostgres({ dataDir: emptied });
    await expect(starting).rejects.toThrow('The database in /nonexistent is gone; restore a backup, or remove');
  });

  it('a damaged database, or one of another major version', async () => {
    const cluster = path.join(dataDir, 'postgres/cluster');
    await writeFile(path.join(cluster, 'global/pg_control'), 'x');
    await expect(start()).rejects.toThrow(/^PostgreSQL does not start: could not read file "global\/pg_control"/);
    await writeFile(path.join(cluster, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 17, and this installation carries 18');
  });
});
