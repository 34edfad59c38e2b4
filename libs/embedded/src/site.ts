import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, realpath, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { give, runAs, type Account } from './account.js';
import type { Binaries } from './binaries.js';

const SYSTEM_FOLDER = '/var/lib/rapport';

/** One database: its folder (what is in it belongs to the account), who runs it and with which binaries. */
export class Site {
  constructor(
    readonly folder: string,
    readonly account: Account,
    readonly binaries: Binaries,
  ) {}

  readonly cluster = path.join(this.folder, 'cluster');
  readonly password = path.join(this.folder, 'password');
  readonly port = path.join(this.folder, 'port');
  readonly lifeline = path.join(this.folder, 'lifeline');
  readonly log = path.join(this.folder, 'postgres.log');

  program(name: 'initdb' | 'postgres'): string {
    return path.join(this.binaries.folder, 'bin', name);
  }
}

/** The door to the database inside the data folder: its folder, or a link to where it had to go. */
export const databaseDoor = (dataDir: string): string => path.join(dataDir, 'postgres');

/** Where the database lies; null where there is none. */
export async function findDatabase(dataDir: string): Promise<string | null> {
  return realpath(databaseDoor(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The data folder, which root keeps open for passing through to the database's account. */
export async function openDataFolder(dataDir: string): Promise<string> {
  await mkdir(path.dirname(dataDir), { recursive: true });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) await chmod(dataDir, 0o711);
  return realpath(dataDir);
}

/**
 * The folder that can hold a new database: the data folder, or where the account cannot get there one under
 * /var/lib/rapport that is the same for every start of this project.
 */
export async function chooseParent(dataDir: string, account: Account): Promise<string> {
  if (!account.identity || (await canEnter(account, dataDir))) return dataDir;
  const project = path.basename(path.dirname(dataDir)).replace(/[^\w.-]/g, '_');
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
  const parent = path.join(SYSTEM_FOLDER, `${project}-${hash}`);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  return parent;
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]).then(
    () => true,
    () => false,
  );
}

/** A folder to prepare a database in; `settle` moves it to its place, `rm` forgets it. */
export async function makeFreshFolder(parent: string, account: Account): Promise<string> {
  const fresh = await mkdtemp(path.join(parent, 'postgres-'));
  await give(account, fresh);
  return fresh;
}

/** Puts a finished database behind its door. False, and the folder is gone, when another was faster. */
export async function settle(fresh: string, door: string): Promise<boolean> {
  const near = path.dirname(fresh) === path.dirname(door);
  try {
    await (near ? rename(fresh, door) : symlink(fresh, door));
    return true;
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) throw error;
    await rm(fresh, { recursive: true });
    return false;
  }
}
