import { existsSync } from 'node:fs';
import { readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { chooseAccount, type Account } from './account.js';
import { prepareBinaries, type Binaries } from './binaries.js';
import { createDatabase, createLifeline } from './create-database.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { chooseParent, databaseDoor, findDatabase, makeFreshFolder, settle, Site } from './site.js';

/** The database of a data folder, ready to be started; an empty one is created when there is none. */
export async function openSite(dataDir: string, durable: boolean): Promise<Site> {
  const { account, binaries } = await chooseRunner(dataDir);
  const folder = (await findDatabase(dataDir)) ?? (await createAtDoor(dataDir, account, binaries, durable));
  const site = new Site(folder, account, binaries);
  await refuseOtherMajor(site);
  if (!existsSync(site.lifeline)) await createLifeline(site);
  return site;
}

/** Who runs PostgreSQL for a data folder, and with which binaries. */
export async function chooseRunner(dataDir: string): Promise<{ account: Account; binaries: Binaries }> {
  const account = await chooseAccount(databaseDoor(dataDir));
  return { account, binaries: await prepareBinaries(account, () => chooseParent(dataDir, account)) };
}

/** Throws EmbeddedPostgresError where the door leads to a folder that is gone: an empty one would look like a loss. */
async function refuseLostDatabase(dataDir: string): Promise<void> {
  const lost = await readlink(databaseDoor(dataDir)).catch(() => null);
  if (!lost || (await findDatabase(dataDir))) return;
  throw new EmbeddedPostgresError(
    `The database in ${lost} is gone; restore a backup, or remove ${databaseDoor(dataDir)} to begin with an empty one.`,
  );
}

/** Prepared aside, so that a crash leaves nothing half-made and the slower of two starters takes the other's. */
async function createAtDoor(dataDir: string, account: Account, binaries: Binaries, durable: boolean): Promise<string> {
  await refuseLostDatabase(dataDir);
  const fresh = await makeFreshFolder(await chooseParent(dataDir, account), account);
  try {
    const site = new Site(fresh, account, binaries);
    await createDatabase(site, durable);
    await createLifeline(site);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await settle(fresh, databaseDoor(dataDir));
  return (await findDatabase(dataDir))!;
}

async function refuseOtherMajor(site: Site): Promise<void> {
  const major = Number(await readFile(path.join(site.cluster, 'PG_VERSION'), 'utf8'));
  if (major === site.binaries.major) return;
  throw new EmbeddedPostgresError(
    `The database in ${site.folder} was made by PostgreSQL ${major}, and this installation carries ` +
      `${site.binaries.major}; go back to the earlier version of Rapport, or set DATABASE_URL.`,
  );
}
