import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { freePorts, makeCertificate, missingPrograms, programFolder, runServer } from './mail-programs.js';

const PROGRAM = '/usr/sbin/dovecot';

/** An IMAP server of the spec's own, on loopback, with one user. */
export interface Dovecot {
  /** STARTTLS. */
  port: number;
  /** TLS from the start. */
  tlsPort: number;
  /** Where Postfix asks who may sign in. */
  authPort: number;
  user: string;
  password: string;
  /** Its certificate; nobody vouches for it. */
  certificate: string;
  stop: () => Promise<void>;
}

/** Why Dovecot cannot run here, or null. */
export const dovecotMissing = (): string | null => missingPrograms([PROGRAM, '/usr/bin/openssl'], { asRoot: true });

/** `const dovecot = useDovecot()`: runs while the specs of this describe block do. */
export function useDovecot(): Dovecot {
  const dovecot = {} as Dovecot;
  beforeAll(async () => void Object.assign(dovecot, await startDovecot()));
  afterAll(() => dovecot.stop?.());
  return dovecot;
}

export async function startDovecot(): Promise<Dovecot> {
  const { dir, remove } = programFolder('dovecot');
  const [port, tlsPort, authPort] = (await freePorts(3)) as [number, number, number];
  const { cert, key, pem } = makeCertificate(dir);
  const [user, password] = ['lila@agence.example', 'dovecot-hunter2'];
  mkdirSync(path.join(dir, 'mail'));
  execFileSync('chown', ['nobody', path.join(dir, 'mail')]);
  writeFileSync(path.join(dir, 'users'), `${user}:{PLAIN}${password}\n`);
  writeFileSync(path.join(dir, 'dovecot.conf'), config({ dir, port, tlsPort, authPort, cert, key }));
  const { stop } = await runServer(PROGRAM, ['-F', '-c', path.join(dir, 'dovecot.conf')], port);
  return { port, tlsPort, authPort, user, password, certificate: pem, stop: () => stop().finally(remove) };
}

const config = ({ dir, port, tlsPort, authPort, cert, key }: Record<'dir' | 'cert' | 'key', string> & Record<string, string | number>): string => `
  base_dir = ${dir}/run
  state_dir = ${dir}/state
  log_path = ${dir}/log
  protocols = imap
  listen = 127.0.0.1
  ssl = yes
  ssl_cert = <${cert}
  ssl_key = <${key}
  auth_mechanisms = plain login
  auth_failure_delay = 0
  first_valid_uid = 1
  mail_location = maildir:${dir}/mail/%u
  passdb {
    driver = passwd-file
    args = ${dir}/users
  }
  userdb {
    driver = static
    args = uid=nobody gid=nogroup home=${dir}/mail/%u
  }
  namespace inbox {
    inbox = yes
    mailbox "Éléments envoyés" {
      auto = create
      special_use = \\Sent
    }
  }
  service imap-login {
    inet_listener imap {
      port = ${port}
    }
    inet_listener imaps {
      port = ${tlsPort}
      ssl = yes
    }
  }
  # Specs sign in wrongly on purpose; the next one is not made to wait for it.
  service anvil {
    unix_listener anvil-auth-penalty {
      mode = 0
    }
  }
  service auth {
    inet_listener {
      port = ${authPort}
    }
  }
`;
