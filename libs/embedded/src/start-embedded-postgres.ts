import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DATABASE, ROLE } from './create-database.js';
import { EmbeddedPostgresError, explainingFaults } from './embedded-postgres.error.js';
import { launch } from './launch.js';
import { openSite } from './open-site.js';
import { findPostmaster } from './postmaster.js';
import { attach, POLL_MS, type RunningServer } from './running-server.js';
import { openDataFolder, type Site } from './site.js';
import { takeOver } from './take-over.js';

/** How long an ending server may take before it counts as stuck. */
const ENDING_MS = 60_000;

export interface EmbeddedPostgresOptions {
  /** Folder of everything the installation keeps; the database is its `postgres`. */
  dataDir: string;
  /** False for tests: twice as fast, and lost if the machine crashes. */
  durable?: boolean;
  /** Receives a line now and then for the person at the terminal. */
  log?: (line: string) => void;
}

/** A running server. `adminUrl` leads to the empty database `postgres`, for creating and dropping others. */
export interface EmbeddedPostgres {
  url: string;
  adminUrl: string;
  port: number;
  /** Whether this call started the server; false when it attached to a running one. */
  started: boolean;
  dataDir: string;
  /** Lets go of the server, which ends with its last holder (at the latest with the last holder's process). */
  stop(): Promise<void>;
}

/**
 * Attaches to the PostgreSQL of a data folder, or creates and starts it. Any number of processes may do so at once.
 * Throws EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined } = options;
  return explainingFaults(`The data folder ${options.dataDir} cannot be used`, async () => {
    const dataDir = await openDataFolder(options.dataDir);
    await takeOver(dataDir);
    const site = await openSite(dataDir, durable);
    if (path.dirname(site.folder) !== dataDir) {
      log(`The database lies in ${site.folder}, because ${site.account.name} may not enter ${dataDir}.`);
    }
    return describe(dataDir, site, await attachOrLaunch(site, durable));
  });
}

async function attachOrLaunch(site: Site, durable: boolean): Promise<RunningServer> {
  const deadline = performance.now() + ENDING_MS;
  while (performance.now() < deadline) {
    // A server that nobody holds any more is about to end.
    const server = (await attach(site)) ?? ((await findPostmaster(site.cluster)) ? null : await launch(site, durable));
    if (server) return server;
    await sleep(POLL_MS);
  }
  throw new EmbeddedPostgresError(`The PostgreSQL in ${site.folder} does not end; stop its process, then try again.`);
}

async function describe(dataDir: string, site: Site, server: RunningServer): Promise<EmbeddedPostgres> {
  const address = `postgres://${ROLE}:${await readFile(site.password, 'utf8')}@127.0.0.1:${server.port}`;
  let stopped: Promise<void> | undefined;
  return {
    url: `${address}/${DATABASE}`,
    adminUrl: `${address}/postgres`,
    port: server.port,
    started: server.started,
    dataDir,
    stop: () => (stopped ??= server.release()),
  };
}
