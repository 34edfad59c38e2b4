import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The running server of a cluster, as its own `postmaster.pid` tells. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
  /** Its command line. */
  command: string;
}

/** The server that runs on the cluster; null when there is none, whatever a left-over file may claim. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await readPidFile(cluster))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  const command = pid ? commandOf(pid) : '';
  if (!command.includes(`-D ${cluster} `)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready', command };
}

/**
 * PostgreSQL itself clears the pid file of a dead server, but refuses to start when any other process has got that
 * number since. Call it when findPostmaster found nothing.
 */
export async function clearStalePidFile(cluster: string): Promise<void> {
  const stale = await readPidFile(cluster);
  if (!stale || !commandOf(Number(stale.split('\n')[0]))) return;
  const aside = `${pidFile(cluster)}.stale-${process.pid}`;
  await rename(pidFile(cluster), aside);
  // A server that started since we looked gets its lock back.
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, pidFile(cluster));
  await rm(aside);
}

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

async function readPidFile(cluster: string): Promise<string | null> {
  return readFile(pidFile(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The command line of a process; empty when it does not run. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
