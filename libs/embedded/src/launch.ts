import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BARE_ENVIRONMENT, identityOf } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { Lifeline, SUPERVISOR } from './lifeline.js';
import { choosePort } from './port.js';
import { clearStalePidFile, findPostmaster } from './postmaster.js';
import { isAlive, POLL_MS, RunningServer } from './running-server.js';
import { ServerLog } from './server-log.js';
import type { Site } from './site.js';

/** Words of a server that lost a race against another starter, or against the end of its predecessor. */
const LOST_RACE = /lock file|shared memory block|Address already in use/;

/** Starts a server; null when another starter was faster. Throws EmbeddedPostgresError with PostgreSQL's reason. */
export async function launch(site: Site, durable: boolean): Promise<RunningServer | null> {
  await clearStalePidFile(site.cluster);
  const port = await choosePort(site);
  const log = await ServerLog.open(site);
  const { lifeline, reader } = Lifeline.open(site.lifeline);
  const mark = `rapport.start=${randomUUID()}`;
  const supervisor = spawnSupervisor(site, [...serverSettings(port, durable), '-c', mark], [reader, log.descriptor]);
  closeSync(reader);
  if (await becomesReady(supervisor, site, mark)) {
    log.close();
    return new RunningServer(port, site.lifeline, lifeline, supervisor);
  }
  lifeline.release();
  const complaint = log.complaint();
  log.close();
  if (LOST_RACE.test(complaint)) return null;
  throw new EmbeddedPostgresError(`PostgreSQL does not start: ${complaint || `see ${site.log}`}`);
}

/** Detached, so that Ctrl-C in a terminal reaches us only: we decide when the database ends. */
function spawnSupervisor(site: Site, settings: string[], [reader, log]: [number, number]): ChildProcess {
  const command = [site.program('postgres'), '-D', site.cluster, ...settings];
  const supervisor = spawn('/bin/sh', ['-c', SUPERVISOR, 'rapport-postgres', ...command], {
    ...identityOf(site.account),
    cwd: '/',
    env: BARE_ENVIRONMENT,
    stdio: [reader, log, log],
    detached: true,
  });
  supervisor.on('error', () => undefined);
  supervisor.unref();
  return supervisor;
}

/** The mark tells our own server from one that another starter brought up in the same moment. */
async function becomesReady(supervisor: ChildProcess, site: Site, mark: string): Promise<boolean> {
  while (isAlive(supervisor)) {
    const postmaster = await findPostmaster(site.cluster);
    if (postmaster?.ready && postmaster.command.includes(mark)) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/**
 * What the server is told at every start, so that a newer version of ours changes older databases too.
 * Not durable means for tests: a crash of the machine may lose the whole database.
 */
function serverSettings(port: number, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    // Statements and refused values hold personal data: errors reach the client that caused them, not the log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
