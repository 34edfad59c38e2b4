import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startDovecot } from './dovecot.js';
import { freePorts, makeCertificate, missingPrograms, programFolder, runServer } from './mail-programs.js';
import { AT_DOT, mainConfig, masterConfig, RECIPIENTS, SENDERS } from './postfix-config.js';

export const POSTFIX_DAEMONS = '/usr/lib/postfix/sbin';

/**
 * A mail server of the spec's own on loopback. It delivers for every domain into one folder, and nothing leaves the
 * machine. What it says to whom stands in postfix-config.ts: `550@…`, `451@…`, `slow@…`, `drop@…`, `421-at-dot@…`
 */
export interface Postfix {
  host: '127.0.0.1';
  /** STARTTLS, and a password to write to other domains than example.org and agence.example. */
  port: number;
  /** TLS from the start. */
  tlsPort: number;
  /** No encryption, and so no password. */
  clearPort: number;
  /** Takes no message above 100 kB. */
  smallPort: number;
  /** For messages that need no password. */
  url: string;
  user: string;
  password: string;
  /** Its certificate; nobody vouches for it. */
  certificate: string;
  /** Everything that arrived for an address, headers and all, in LF lines. */
  inbox: (address: string) => string[];
  stop: () => Promise<void>;
}

/** Why Postfix cannot run here, or null. */
export const postfixMissing = (): string | null => missingPrograms([`${POSTFIX_DAEMONS}/master`, '/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/bin/openssl'], { asRoot: true });

/** `const postfix = usePostfix()`: runs while the specs of this describe block do. */
export function usePostfix(): Postfix {
  const postfix = {} as Postfix;
  beforeAll(async () => void Object.assign(postfix, await startPostfix()));
  afterAll(() => postfix.stop?.());
  return postfix;
}

export async function startPostfix(): Promise<Postfix> {
  const { dir, remove } = programFolder('postfix');
  const [port, tlsPort, clearPort, smallPort] = (await freePorts(4)) as [number, number, number, number];
  const dovecot = await startDovecot();
  const { cert, key, pem } = makeCertificate(dir);
  mkdirSync(path.join(dir, 'mail'));
  execFileSync('chown', ['postfix', path.join(dir, 'mail')]);
  writeFileSync(path.join(dir, 'recipients'), RECIPIENTS);
  writeFileSync(path.join(dir, 'senders'), SENDERS);
  writeFileSync(path.join(dir, 'at-dot'), AT_DOT);
  const [uid, gid] = ['-u', '-g'].map((which) => execFileSync('id', [which, 'postfix'], { encoding: 'utf8' }).trim()) as [string, string];
  const main = mainConfig({ dir, daemons: POSTFIX_DAEMONS, uid, gid, authPort: dovecot.authPort, cert, key });
  const { stop } = await runPostfix(dir, main, { port, tlsPort, clearPort, smallPort });
  return {
    ...{ host: '127.0.0.1', port, tlsPort, clearPort, smallPort, url: `smtp://127.0.0.1:${clearPort}` },
    ...{ user: dovecot.user, password: dovecot.password, certificate: pem },
    inbox: (address) => arrived(path.join(dir, 'mail', 'inbox', 'new'), address),
    stop: () => Promise.all([stop(), dovecot.stop()]).then(remove),
  };
}

/** What `postfix check` would make, in a tenth of the time. */
const QUEUES = 'active bounce corrupt defer deferred flush hold incoming maildrop pid private public saved trace'.split(' ').map((name) => `queue/${name}`);

/** A Postfix with this main.cf, and its queue and log in a folder. */
export async function runPostfix(dir: string, main: string, ports: Parameters<typeof masterConfig>[0]): Promise<{ stop: () => Promise<void> }> {
  for (const name of ['log', 'queue', 'data', ...QUEUES]) mkdirSync(path.join(dir, name));
  execFileSync('chown', ['postfix', ...['data', ...QUEUES].map((name) => path.join(dir, name))]);
  for (const [name, text] of [['main.cf', main], ['master.cf', masterConfig(ports)]] as const) {
    writeFileSync(path.join(dir, name), text);
    utimesSync(path.join(dir, name), 0, 0); // every one of its programs waits for a file that may still be being written
  }
  return runServer(`${POSTFIX_DAEMONS}/master`, ['-c', dir, '-d'], ports.port);
}

function arrived(folder: string, address: string): string[] {
  if (!existsSync(folder)) return [];
  const messages = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return messages.filter((message) => new RegExp(`^Delivered-To: ${address.replaceAll('.', '\\.')}$`, 'm').test(message));
}
