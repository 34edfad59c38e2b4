import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { give, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { createLifeline } from './create-database.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { launch } from './launch.js';
import { Lifeline } from './lifeline.js';
import { chooseRunner } from './open-site.js';
import { findPostmaster } from './postmaster.js';
import { chooseParent, databaseDoor, findDatabase, makeFreshFolder, openDataFolder, settle, Site } from './site.js';
import { decide, takeOver } from './take-over.js';

/** A data folder in the making, beside the one in use: fill it, prove it, then let it take over or discard it. */
export class Staging {
  private constructor(
    private readonly dataDir: string,
    /** Everything but the database goes here. */
    readonly files: string,
    /** The database goes here: its `cluster` and its `password`. */
    readonly database: string,
    private readonly account: Account,
    private readonly binaries: Binaries,
  ) {}

  /** The major version of PostgreSQL that the database will run on. */
  get postgresMajor(): number {
    return this.binaries.major;
  }

  /** Throws EmbeddedPostgresError while the database in use is running. */
  static async open(folder: string): Promise<Staging> {
    const dataDir = await openDataFolder(folder);
    await takeOver(dataDir);
    await refuseRunning(dataDir);
    const { account, binaries } = await chooseRunner(dataDir);
    const files = await mkdtemp(path.join(dataDir, 'staging-'));
    await chmod(files, (await stat(dataDir)).mode);
    const parent = await chooseParent(dataDir, account);
    const database = await makeFreshFolder(parent === dataDir ? files : parent, account);
    return new Staging(dataDir, files, database, account, binaries);
  }

  /** Starts the database once, which also recovers it to its last moment. Throws EmbeddedPostgresError. */
  async prove(): Promise<void> {
    await give(this.account, ...(await contentsOf(this.database)));
    const site = new Site(this.database, this.account, this.binaries);
    await createLifeline(site);
    const server = await launch(site, true);
    if (!server) throw new EmbeddedPostgresError(`PostgreSQL does not start; see ${site.log}`);
    await server.release();
  }

  /** Puts this folder's contents in the place of those in use; gives the folder where the latter are kept. */
  async commit(): Promise<string | null> {
    await refuseRunning(this.dataDir);
    await settle(this.database, databaseDoor(this.files));
    await decide(this.files);
    return takeOver(this.dataDir);
  }

  async discard(): Promise<void> {
    await rm(this.database, { recursive: true, force: true });
    await rm(this.files, { recursive: true, force: true });
  }
}

async function refuseRunning(dataDir: string): Promise<void> {
  const folder = await findDatabase(dataDir);
  if (!folder) return;
  const lifeline = path.join(folder, 'lifeline');
  const isHeld = existsSync(lifeline) && Lifeline.isRead(lifeline);
  if (!isHeld && !(await findPostmaster(path.join(folder, 'cluster')))) return;
  throw new EmbeddedPostgresError(`The database in ${dataDir} is running; stop Rapport, then try again.`);
}

async function contentsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.map((entry) => path.join(folder, entry));
}
