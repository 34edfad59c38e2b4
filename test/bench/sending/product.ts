import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { connected, type DurableDatabase } from '../durable-database.js';
import type { SmtpSink } from './smtp-sink.js';
import { Workers } from '../workers.js';

/** What the product's own workers did. */
export interface Sent {
  perSecond: number;
  /** Resident memory of the workers, after the first thousand and at the end. */
  rssFirst: number;
  rssLast: number;
  octetsEach: number;
}

const POLL_MS = 50;
const PATIENCE_MS = 300_000;

/** Workers hand over a first thousand to get warm, then all the rest, which is measured. */
export async function sendAll(database: DurableDatabase, sink: SmtpSink, processes: number, warm: readonly string[]): Promise<Sent> {
  const url = await database.copy('round');
  const workers = new Workers(url, database.dataDir, path.join(database.dataDir, 'workers.log'));
  try {
    return await connected(url, async (owner) => {
      for (let process = 0; process < processes; process++) workers.start();
      await release(owner, warm);
      await settled(owner);
      const rssFirst = workers.pids.map(rss).reduce((sum, one) => sum + one);
      await sink.forget();
      await release(owner, null);
      await settled(owner);
      const endedAt = Date.now();
      const { arrivals, firstArrivalAt, octets } = await sink.pulse();
      await proveAll(owner, arrivals + warm.length);
      const rssLast = workers.pids.map(rss).reduce((sum, one) => sum + one);
      return { perSecond: (arrivals * 1_000) / (endedAt - firstArrivalAt), rssFirst, rssLast, octetsEach: octets / arrivals };
    });
  } finally {
    await workers.stop();
    await database.drop('round');
  }
}

/** Makes them due at this moment, all of them where none is named. */
async function release(owner: Client, ids: readonly string[] | null): Promise<void> {
  await owner.query(`update dispatch set due_at = now() where state = 'DUE' and ($1::uuid[] is null or id = any($1))`, [ids]);
}

/** Waits until nothing that is due is left: sent, and recorded. */
async function settled(owner: Client): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (await isUnderWay(owner)) {
    if (Date.now() > deadline) throw new Error('The workers do not get done.');
    await sleep(POLL_MS);
  }
}

const UNDER_WAY = `
  select exists (select from dispatch where state = 'CLAIMED') or exists (select from dispatch where state = 'DUE' and due_at <= now()) as "isUnderWay"`;

const isUnderWay = async (owner: Client): Promise<boolean> => (await owner.query<{ isUnderWay: boolean }>(UNDER_WAY)).rows[0]!.isUnderWay;

/** Every message is sent, logged, scored and counted, or this was no measurement. */
async function proveAll(owner: Client, messages: number): Promise<void> {
  const { rows } = await owner.query<Record<string, number>>(`
    select (select count(*)::integer from dispatch where state = 'SENT' and source is not null) as sent,
      (select count(*)::integer from interaction where message_id is not null) as logged,
      (select count(*)::integer from touch t join interaction i using (workspace_id, id) where i.message_id is not null) as touches,
      (select count(*)::integer from pitch where left_at is not null) as pitches,
      (select coalesce(sum(handed_over), 0)::integer from mailbox_day where domain = '') as counted`);
  for (const [what, count] of Object.entries(rows[0]!)) if (count !== messages) throw new Error(`${what}: ${count} of ${messages}`);
}

/** Kilobytes. */
const rss = (pid: number): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
