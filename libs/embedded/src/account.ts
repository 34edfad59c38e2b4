import { execFile } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** Who PostgreSQL runs as. Without an identity it is ourselves. */
export interface Account {
  name: string;
  identity?: { uid: number; gid: number };
}

/** A bare environment: nothing like PGPORT or LC_ALL from outside may change what PostgreSQL does. */
export const BARE_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * The account PostgreSQL runs as. PostgreSQL refuses root, so root hands over to the owner of the existing database,
 * else to `postgres` or `nobody`; everybody else runs it themselves.
 */
export async function chooseAccount(databaseFolder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { name: ownName() };
  const owner = await stat(databaseFolder).catch(() => null);
  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8'));
  const account = owner?.uid
    ? (accounts.find(({ identity }) => identity?.uid === owner.uid) ?? { name: `user ${owner.uid}`, identity: owner })
    : (accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody'));
  if (account) return account;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and there is no user postgres or nobody; add one, or set DATABASE_URL.',
  );
}

/** Gives files to the account; nothing to do where it is ourselves. */
export async function give(account: Account, ...files: string[]): Promise<void> {
  if (!account.identity) return;
  const { uid, gid } = account.identity;
  await Promise.all(files.map((file) => chown(file, uid, gid)));
}

/** Why a program failed: `code` is a system error such as EACCES, or the exit code. */
export interface RunFault extends Error {
  code: string | number;
  stderr: string;
}

/** Runs a program to its end as the account, and gives its output. Throws RunFault. */
export async function runAs(account: Account, program: string, args: string[], input = ''): Promise<string> {
  const running = promisify(execFile)(program, args, { ...identityOf(account), cwd: '/', env: BARE_ENVIRONMENT });
  // A program that fails at once never reads its input.
  running.child.stdin?.on('error', () => undefined).end(input);
  return (await running).stdout;
}

export const identityOf = ({ identity }: Account): Account['identity'] =>
  identity && { uid: identity.uid, gid: identity.gid };

function ownName(): string {
  try {
    return os.userInfo().username;
  } catch {
    throw new EmbeddedPostgresError(
      `PostgreSQL cannot run as user ${process.getuid?.()}, who is not in /etc/passwd; add one, or set DATABASE_URL.`,
    );
  }
}

function parsePasswd(passwd: string): Account[] {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  return rows.map(([name, , uid, gid]) => ({ name: name!, identity: { uid: Number(uid), gid: Number(gid) } }));
}
