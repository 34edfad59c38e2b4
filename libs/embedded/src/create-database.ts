import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { give, runAs, type RunFault } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import type { Site } from './site.js';

export const DATABASE = 'rapport';
export const ROLE = 'rapport';

/**
 * Text sorts as people read it (ICU), and letters with accents count as letters everywhere: with the C character
 * classes pg_trgm would tear "été" apart.
 */
const LOCALE = [
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=icu',
  '--icu-locale=und',
];

/** Fills the site's folder, fresh and empty, with a database that waits for its first start. */
export async function createDatabase(site: Site, durable: boolean): Promise<void> {
  await writeFile(site.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await mkdir(site.cluster, { mode: 0o700 });
  await give(site.account, site.password, site.cluster);
  const login = [`--username=${ROLE}`, '--auth=scram-sha-256', `--pwfile=${site.password}`];
  const sync = durable ? [] : ['--no-sync'];
  await run(site, 'initdb', [`--pgdata=${site.cluster}`, ...LOCALE, ...login, ...sync, '--no-instructions']);
  await run(site, 'postgres', ['--single', '-D', site.cluster, 'postgres'], `create database ${DATABASE}\n`);
}

/** The pipe that holders of the running server keep open, see Lifeline; another starter may have made it already. */
export async function createLifeline(site: Site): Promise<void> {
  await runAs(site.account, 'mkfifo', ['-m', '600', site.lifeline]).catch((error: unknown) => {
    if (!existsSync(site.lifeline)) throw error;
  });
}

async function run(site: Site, program: 'initdb' | 'postgres', args: string[], input?: string): Promise<void> {
  try {
    await runAs(site.account, site.program(program), args, input);
  } catch (error) {
    const complaint = (error as RunFault).stderr.trim().split('\n').find((line) => /error|fatal/i.test(line));
    throw new EmbeddedPostgresError(`The database could not be created: ${complaint ?? (error as Error).message}`, {
      cause: error,
    });
  }
}
