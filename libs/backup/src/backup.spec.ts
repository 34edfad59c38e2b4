import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#embedded';
import { backupEmbedded } from './backup-embedded.js';
import { restoreEmbedded } from './restore-embedded.js';

let folder: string;
let dataDir: string;
let file: string;

const start = (where = dataDir) => startEmbeddedPostgres({ dataDir: where, durable: false });

async function query<T>(server: EmbeddedPostgres, ...statements: string[]): Promise<T> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows[0] as T;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-backup-'));
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'data');
  file = path.join(folder, 'backup.tar.gz');
  const server = await start();
  await writeFile(path.join(dataDir, 'key'), 'secret', { mode: 0o600 });
  await query(
    server,
    'create table purse (id int primary key, cents int not null)',
    'insert into purse select n, 100 from generate_series(1, 20000) n',
    'create table note (id bigserial primary key, text text not null)',
  );
  await server.stop();
});
afterAll(() => rm(folder, { recursive: true }));

describe('a backup', () => {
  it('made while others write holds every row committed before it, and no half transaction', async () => {
    const server = await start();
    const writing = new AbortController();
    const written = keepWriting(server, writing.signal);
    await sleep(300);
    const before = await query<{ last: string }>(server, 'select max(id) as last from note');
    const progress: number[] = [];
    await backupEmbedded({ dataDir, file, progress: (done, total) => progress.push(done / total) });
    writing.abort();
    await written;
    await server.stop();
    expect(progress.at(-1)).toBe(1);

    const copy = path.join(folder, 'copy');
    expect(await restoreEmbedded({ dataDir: copy, file })).toMatchObject({ previous: null });
    const restored = await start(copy);
    expect(await query(restored, 'select sum(cents)::int as cents, count(*)::int as purses from purse')).toEqual({
      cents: 2_000_000,
      purses: 20_000,
    });
    const { missing } = await query<{ missing: number }>(
      restored,
      `select (${before.last} - count(*))::int as missing from note where id <= ${before.last}`,
    );
    expect(missing).toBe(0);
    await query(restored, 'create extension amcheck', `select bt_index_check('purse_pkey', true)`);
    await query(restored, `select bt_index_check('note_pkey', true)`);
    await restored.stop();
    expect(await readFile(path.join(copy, 'key'), 'utf8')).toBe('secret');
  });

  it('restored over a younger state keeps that state aside', async () => {
    const server = await start();
    await query(server, `insert into note (text) values ('younger')`);
    await expect(restoreEmbedded({ dataDir, file })).rejects.toThrow('is running; stop Rapport, then try again.');
    await server.stop();
    await writeFile(path.join(dataDir, 'key'), 'younger secret');
    const { previous } = await restoreEmbedded({ dataDir, file });
    expect(await countYounger(dataDir)).toBe(0);
    expect(await readFile(path.join(dataDir, 'key'), 'utf8')).toBe('secret');
    expect(await countYounger(previous!)).toBe(1);
    expect(await readFile(path.join(previous!, 'key'), 'utf8')).toBe('younger secret');
  });
});

describe('a backup that cannot be written', () => {
  it('says why and leaves nothing behind', async () => {
    const nowhere = backupEmbedded({ dataDir, file: path.join(folder, 'nowhere/backup.tar.gz') });
    await expect(nowhere).rejects.toThrow(/nowhere\/backup.tar.gz cannot be written: .*no such file or folder/);
    expect(await readdir(folder)).not.toContain('nowhere');
  });
});

describe('a restore touches nothing and says why when the file is', () => {
  const refused = async (name: string, content: Buffer | string) => {
    const other = path.join(folder, name);
    await writeFile(other, content);
    const before = await readdir(dataDir);
    const fault = await restoreEmbedded({ dataDir, file: other }).catch((error: Error) => error.message);
    expect(await readdir(dataDir)).toEqual(before);
    return fault;
  };

  it('something else', async () => {
    expect(await refused('list.csv', 'name,url\n')).toMatch(/list.csv is not a backup of Rapport\.$/);
    expect(await refused('list.gz', gzipSync('name,url\n'))).toMatch(/list.gz is not a backup of Rapport\.$/);
  });

  it('cut short or changed', async () => {
    const whole = await readFile(file);
    expect(await refused('cut', whole.subarray(0, whole.length / 2))).toMatch(/cut is damaged or incomplete/);
    const tar = gunzipSync(whole);
    tar[tar.length / 2] ^= 1;
    expect(await refused('changed', gzipSync(tar, { level: 0 }))).toMatch(/changed is damaged or incomplete/);
  });

  it('made by another PostgreSQL, or absent', async () => {
    const tar = gunzipSync(await readFile(file));
    const foreign = Buffer.from(tar.toString('latin1').replace('"postgresMajor":18', '"postgresMajor":17'), 'latin1');
    expect(await refused('foreign', gzipSync(foreign, { level: 0 }))).toContain('with PostgreSQL 17, not 18');
    const absent = restoreEmbedded({ dataDir, file: path.join(folder, 'absent') });
    await expect(absent).rejects.toThrow(/absent: there is no such file or folder \(ENOENT\)\.$/);
  });
});

/** Moves cents between purses and takes notes, one transaction after the other. */
async function keepWriting(server: EmbeddedPostgres, signal: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  while (!signal.aborted) {
    await client.query(`
      begin;
      update purse set cents = cents - 1 where id % 50 = 1;
      insert into note (text) select repeat('x', 500) from generate_series(1, 100);
      update purse set cents = cents + 1 where id % 50 = 2;
      commit`);
  }
  await client.end();
}

async function countYounger(where: string): Promise<number> {
  const server = await start(where);
  const { count } = await query<{ count: number }>(server, `select count(*)::int from note where text = 'younger'`);
  await server.stop();
  return count;
}
