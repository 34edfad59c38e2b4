import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { dovecotConfig } from './dovecot-config.js';
import { freePorts, makeCertificate, missingPrograms, programFolder, runServer } from './mail-programs.js';

const PROGRAM = '/usr/sbin/dovecot';
const SIEVE = '/usr/bin/sievec';
const PASSWORD = 'dovecot-hunter2';

/** An IMAP server of the spec's own, on loopback. */
export interface Dovecot {
  /** STARTTLS. */
  port: number;
  /** TLS from the start. */
  tlsPort: number;
  /** Where Postfix asks who may sign in. */
  authPort: number;
  /** Where Postfix delivers to. */
  lmtpPort: number;
  /** The first of its users; all have the same password. */
  user: string;
  password: string;
  /** Its certificate; nobody vouches for it. */
  certificate: string;
  /** Every user's folder is in here: their mail in Maildir, their Sieve script. */
  homes: string;
  /** Runs doveadm. @returns what it printed; rejects with what it complained of */
  admin: (...args: string[]) => Promise<string>;
  /** Stops and starts it, with all that it holds. */
  restart: (meanwhile?: () => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
}

export interface DovecotOrder {
  /** Addresses, each with the bytes its mailbox holds; null for no limit. */
  users?: Record<string, number | null>;
  /** A server that takes what Sieve scripts write. */
  submissionPort?: number;
}

/** Why Dovecot cannot run here, or null. */
export const dovecotMissing = (): string | null => missingPrograms([PROGRAM, '/usr/lib/dovecot/lmtp', SIEVE, '/usr/bin/openssl'], { asRoot: true });

/** `const dovecot = useDovecot()`: runs while the specs of this describe block do. */
export function useDovecot(): Dovecot {
  const dovecot = {} as Dovecot;
  beforeAll(async () => void Object.assign(dovecot, await startDovecot()));
  afterAll(() => dovecot.stop?.());
  return dovecot;
}

export async function startDovecot({ users = { 'lila@agence.example': null }, submissionPort = 25 }: DovecotOrder = {}): Promise<Dovecot> {
  const { dir, remove } = programFolder('dovecot');
  const [port, tlsPort, authPort, lmtpPort] = (await freePorts(4)) as [number, number, number, number];
  const { cert, key, pem } = makeCertificate(dir);
  const [conf, homes] = [path.join(dir, 'dovecot.conf'), path.join(dir, 'mail')];
  mkdirSync(homes);
  execFileSync('chown', ['nobody:nogroup', homes]);
  writeFileSync(path.join(dir, 'users'), Object.entries(users).map(([user, bytes]) => passwordLine(user, bytes)).join(''));
  writeFileSync(conf, dovecotConfig({ dir, port, tlsPort, authPort, lmtpPort, submissionPort, cert, key }));
  const start = () => runServer(PROGRAM, ['-F', '-c', conf], port);
  let server = await start();
  return {
    ...{ port, tlsPort, authPort, lmtpPort, user: Object.keys(users)[0]!, password: PASSWORD, certificate: pem, homes },
    admin: async (...args) => (await promisify(execFile)('doveadm', ['-c', conf, ...args])).stdout,
    restart: async (meanwhile) => {
      await server.stop();
      await meanwhile?.();
      server = await start();
    },
    stop: () => server.stop().finally(remove),
  };
}

const passwordLine = (user: string, bytes: number | null): string =>
  `${user}:{PLAIN}${PASSWORD}:::::${bytes === null ? '' : `:userdb_quota_rule=*:bytes=${bytes}`}\n`;
