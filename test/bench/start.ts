import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, median, type Measure } from './measure.js';
import { freePort } from './server-process.js';

const ROUNDS = 9;
const ROOT = new URL('../../../', import.meta.url).pathname;

/** Time until the whole product answers (database, migrations, API, worker) against a bare Nest and Apollo server. */
export default async function start(): Promise<Measure[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-bench-start-'));
  const product = () => timeToReady(path.join(ROOT, 'apps/start.mjs'), { DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '' });
  const bare = () => timeToReady(new URL('start/bare-nest.js', import.meta.url).pathname, {});
  try {
    console.error(`the very first start: ${(await product()).toFixed(2)} s`);
    await bare();
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [ours, theirs] = round % 2 ? [await product(), await bare()] : (await inOrder(bare, product)).reverse();
      ratios.push(ours! / theirs!);
      console.error(`round ${round + 1}: ${ours!.toFixed(2)} s against ${theirs!.toFixed(2)} s`);
    }
    return [atMost(3, 'ready', median(ratios))];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const inOrder = async (...works: (() => Promise<number>)[]): Promise<number[]> => {
  const results: number[] = [];
  for (const work of works) results.push(await work());
  return results;
};

/** Seconds from starting the process until GraphQL answers; then the process is ended. */
async function timeToReady(file: string, env: Record<string, string>): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file], {
    cwd: ROOT,
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 2],
  });
  await answering(child, `http://127.0.0.1:${port}/graphql`);
  const seconds = (performance.now() - startedAt) / 1_000;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  while (child.exitCode === null) {
    const answer = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(5);
  }
  throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
}
