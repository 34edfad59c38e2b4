import { openContactFile } from '#contact-files';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { ImportsService } from '#imports';
import { startEmbeddedPostgres } from '#embedded';
import { migrations } from '#migrations';
import { migrate, parseConfig, Workspaces } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { RapportModule } from '../../apps/rapport.module.js';
import { copyOut, TABLES } from './import/copy-out.js';
import { writePeople } from './import/write-people.js';
import { atLeast, atMost, median, type Measure } from './measure.js';

const ROWS = 50_000;
const ROUNDS = 5;

/** A file of 50,000 people, read, matched and merged, against COPY of the same rows into the same tables. */
export default async function importing(): Promise<Measure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await migrate(server.url, migrations);
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  const config = { ...parseConfig({}), databaseUrl: server.url };
  const app = await NestFactory.createApplicationContext(RapportModule.forRoot(config), { logger: ['error'] });
  try {
    const file = await writePeople(folder, ROWS);
    return [await speed(app, owner, file), await memory(server.url, owner, folder)];
  } finally {
    await app.close();
    await owner.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows a second, in rounds by turns, each into a workspace of its own; the first import warms up and gives the rows to copy. */
async function speed(app: INestApplicationContext, owner: Client, file: string): Promise<Measure> {
  const first = await newWorkspace(owner);
  await bringIn(app, first, file);
  const rows = await copyOut(owner, first);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const seconds = { ours: 0, copy: 0 };
    const importing = async () => (seconds.ours = await timed(async () => bringIn(app, await newWorkspace(owner), file)));
    const copying = async () => (seconds.copy = await timed(async () => copyIn(owner, rows, first, await newWorkspace(owner))));
    for (const turn of round % 2 ? [copying, importing] : [importing, copying]) await turn();
    ratios.push(seconds.copy / seconds.ours);
    console.error(`round ${round + 1}: import ${seconds.ours.toFixed(2)} s, COPY ${seconds.copy.toFixed(2)} s`);
  }
  return atLeast(0.5, 'rows', median(ratios));
}

async function bringIn(app: INestApplicationContext, workspaceId: string, file: string): Promise<void> {
  const report = await app.get(Workspaces).in(workspaceId, 'importContacts', 'bench', async () =>
    app.get(ImportsService).importContacts(await openContactFile(file), { source: 'bench' }),
  );
  if (report.created !== ROWS) throw new Error(`The import made ${report.created} of ${ROWS} people.`);
}

/** The same rows in one transaction, as a neighbour's. */
async function copyIn(owner: Client, rows: Record<string, string>, from: string, to: string): Promise<void> {
  const texts = TABLES.map((table) => [table, rows[table]!.replaceAll(from, to)] as const);
  await owner.query('begin');
  for (const [table, text] of texts) await pipeline([text], owner.query(copyFrom(`copy ${table} from stdin`)));
  await owner.query('commit');
}

async function newWorkspace(owner: Client): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into workspace (id, slug, name) values ($1, $2, 'Bench')`, [id, `bench-${id}`]);
  return id;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

/** The most memory a process of its own takes for four times the people, against once. */
async function memory(url: string, owner: Client, folder: string): Promise<Measure> {
  const peak = async (rows: number): Promise<number> => {
    const script = new URL('import/one-import.js', import.meta.url).pathname;
    const args = [script, url, await newWorkspace(owner), await writePeople(folder, rows)];
    return Number((await promisify(execFile)(process.execPath, args)).stdout);
  };
  const [small, large] = [await peak(ROWS), await peak(4 * ROWS)];
  console.error(`peak memory: ${small} kB for ${ROWS} rows, ${large} kB for ${4 * ROWS}`);
  return atMost(1.25, 'memory', large / small);
}
