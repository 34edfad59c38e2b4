import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** `rapport start` as somebody has it who just installed it: a database of its own, a demo, everything in one process. */
export interface StartedProduct {
  url: string;
  /** What it printed up to being ready. */
  welcome: string;
  /** For commands that shall meet the same database. */
  env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<StartedProduct> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-tour-'));
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '', PORT: '0', LOG_LEVEL: 'error' };
  const product = spawn(process.execPath, ['apps/rapport.mjs', 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    await ended(product);
    await rm(dataDir, { recursive: true });
  };
  try {
    const welcome = await readyText(product);
    return { url: new URL(/http:\S+\/graphql/.exec(welcome)![0]).origin, welcome, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyText({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout!) {
    text += String(chunk);
    if (text.includes('Rapport is ready')) return text;
  }
  throw new Error(`It ended before it was ready: ${text}`);
}

async function ended(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null) return;
  product.kill('SIGTERM');
  await once(product, 'exit');
}
