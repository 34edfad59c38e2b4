import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Dovecot } from '../../support/dovecot.js';
import { OFFICE } from './office.js';

export interface ReaderOrder {
  port: number;
  user: string;
  password: string;
}

/** @returns messages a second that imapflow and mailparser fetch and parse; throws when they are not as many as they should be */
export async function fetchAndParse({ tlsPort: port, password }: Dovecot, expected: number): Promise<number> {
  const child = fork(new URL('reader-process.js', import.meta.url), { stdio: ['ignore', 2, 2, 'ipc'] });
  try {
    child.send({ port, user: OFFICE, password } satisfies ReaderOrder);
    const [read] = (await once(child, 'message')) as [{ milliseconds: number; messages: number }];
    if (read.messages !== expected) throw new Error(`The yardstick read ${read.messages} of ${expected} messages.`);
    return (read.messages * 1_000) / read.milliseconds;
  } finally {
    child.disconnect();
  }
}
