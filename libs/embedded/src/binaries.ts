import { chmod, cp, mkdtemp, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runAs, type Account, type RunFault } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** `folder` has PostgreSQL's `bin`, `lib` and `share`; `major` is what must match a database's files. */
export interface Binaries {
  folder: string;
  major: number;
}

/**
 * PostgreSQL, usable by the account: the installed package, or a copy in the spare folder where the account cannot
 * reach the package or the package cannot be completed.
 */
export async function prepareBinaries(account: Account, spareFolder: () => Promise<string>): Promise<Binaries> {
  const installed = locatePackage();
  const version = await versionOf(installed);
  const binaries = (folder: string) => ({ folder: path.join(folder, 'native'), major: parseInt(version) });
  await linkLibraries(installed);
  if (await runsAs(account, installed)) return binaries(installed);
  const copy = path.join(await spareFolder(), `postgres-binaries-${version}`);
  await copyPackage(installed, copy);
  if (await runsAs(account, copy)) return binaries(copy);
  throw new EmbeddedPostgresError(`${account.name} cannot run PostgreSQL from ${copy}; set DATABASE_URL.`);
}

function locatePackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL is installed for ${platform}; install the optional packages, or set DATABASE_URL.`,
    );
  }
}

async function versionOf(folder: string): Promise<string> {
  return (JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** A package archive holds no symbolic links; its install script, which we do not run, would make them. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  const makeLink = ({ source, target }: (typeof links)[number]) =>
    symlink(path.basename(source), path.join(folder, target)).catch(() => undefined);
  await Promise.all(links.map(makeLink));
}

/** Throws EmbeddedPostgresError where no copy could help. */
async function runsAs(account: Account, folder: string): Promise<boolean> {
  const postgres = path.join(folder, 'native', 'bin', 'postgres');
  try {
    await runAs(account, postgres, ['--version']);
    return true;
  } catch (error) {
    const { code } = error as RunFault;
    if (code === 'EPERM') {
      throw new EmbeddedPostgresError(`This root may not start a program as ${account.name}; set DATABASE_URL.`);
    }
    if (code === 'ENOENT') {
      throw new EmbeddedPostgresError(
        'The embedded PostgreSQL needs the GNU C library, which this system (Alpine?) lacks; set DATABASE_URL.',
      );
    }
    return false;
  }
}

async function copyPackage(source: string, target: string): Promise<void> {
  if (await stat(target).catch(() => null)) return;
  const fresh = await mkdtemp(`${target}.`);
  await cp(source, fresh, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(fresh);
  await openToAll(fresh);
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true }));
}

/** Under a strict umask the installed package is readable by its owner only. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => !one.isSymbolicLink()).map((one) => path.join(one.parentPath, one.name));
  const open = async (file: string) => chmod(file, (await stat(file)).mode & 0o100 ? 0o755 : 0o644);
  await Promise.all(files.map(open));
}
