import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Rapport } from './rapport.js';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Starts `rapport` with arguments, as somebody at a terminal does, on the database of a spec. */
export function startCommand({ config }: Rapport, ...args: string[]): ChildProcess & { ran: Promise<Ran> } {
  const env = { ...process.env, DATABASE_URL: config.databaseUrl, SMTP_URL: '' };
  const child = spawn(process.execPath, ['apps/rapport.mjs', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  return Object.assign(child, { ran: ended.then(([[code], out, err]) => ({ code: code as number | null, out, err })) });
}

export const command = (rapport: Rapport, ...args: string[]): Promise<Ran> => startCommand(rapport, ...args).ran;
