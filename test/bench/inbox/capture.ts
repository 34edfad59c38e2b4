import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { connected, type DurableDatabase } from '../durable-database.js';
import { Workers } from '../workers.js';
import { startReading } from './office.js';

/** What the product's own worker did. */
export interface Captured {
  perSecond: number;
  /** Resident memory of the worker in kilobytes: after the first thousand, at the end, and the most that was seen between. */
  rssFirst: number;
  rssLast: number;
  rssMost: number;
}

/** How many there should be in the end. */
export interface Expected {
  messages: number;
  logged: number;
}

const POLL_MS = 250;
const PATIENCE_MS = 1_200_000;
const WARM = 1_000;

/** A worker reads a whole mailbox; measured from the moment it takes it until the last message is settled. */
export async function captureAll(database: DurableDatabase, expected: Expected): Promise<Captured> {
  const url = await database.copy('round');
  const workers = new Workers(url, database.dataDir, path.join(database.dataDir, 'workers.log'), profiling());
  try {
    return await connected(url, async (owner) => {
      workers.start();
      while (!workers.areUp) await sleep(POLL_MS);
      await startReading(owner);
      await taken(owner);
      const start = performance.now();
      const memory = await watched(owner, workers.pids[0]!, expected.messages);
      const milliseconds = performance.now() - start;
      await proveAll(owner, expected);
      return { perSecond: (expected.messages * 1_000) / milliseconds, ...memory };
    });
  } finally {
    await workers.stop();
    await database.drop('round');
  }
}

/** BENCH_PROFILE names a folder for the worker's CPU profile. */
function profiling(): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

async function taken(owner: Client): Promise<void> {
  while ((await owner.query('select from mail_account where claimed_by is not null')).rowCount === 0) await sleep(10);
}

const SETTLED = `select count(*)::integer as settled from mail_message where triage <> 'NEW'`;

async function watched(owner: Client, pid: number, messages: number): Promise<Omit<Captured, 'perSecond'>> {
  const deadline = Date.now() + PATIENCE_MS;
  const seen: number[] = [];
  for (;;) {
    const { settled } = (await owner.query<{ settled: number }>(SETTLED)).rows[0]!;
    if (settled >= Math.min(WARM, messages)) seen.push(rss(pid));
    if (settled >= messages) return { rssFirst: seen[0]!, rssLast: seen.at(-1)!, rssMost: Math.max(...seen) };
    if (Date.now() > deadline) throw new Error(`The worker does not get done: ${settled} of ${messages}.`);
    await sleep(POLL_MS);
  }
}

/** Every message is in the ledger, stored, settled and, where its sender is known, logged, or this was no measurement. */
async function proveAll(owner: Client, { messages, logged }: Expected): Promise<void> {
  const { rows } = await owner.query<Record<string, number>>(`
    select (select count(*)::integer from mail_sighting where outcome = 'STORED') as sighted,
      (select count(*)::integer from mail_message) as stored, (select count(*)::integer from mail_source) as kept,
      (select count(*)::integer from mail_message where interaction_id is not null) as logged`);
  const found = rows[0]!;
  const wrong = Object.entries({ sighted: messages, stored: messages, kept: messages, logged }).filter(([what, count]) => found[what] !== count);
  if (wrong.length) throw new Error(wrong.map(([what, count]) => `${what}: ${found[what]} of ${count}`).join(', '));
}

/** Kilobytes. */
const rss = (pid: number): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
