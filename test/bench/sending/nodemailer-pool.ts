import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { DueLetter } from './letters.js';

export type PooledLetter = Pick<DueLetter, 'messageId' | 'name' | 'recipient' | 'subject' | 'text' | 'html'>;

/** What nodemailer is asked to send: the words and headers of ours, composed by itself. */
export const composedOf = ({ messageId, name, recipient, subject, text, html }: PooledLetter) => ({
  messageId,
  from: { name: 'Camille Roux', address: 'camille@agence.example' },
  to: { name, address: recipient },
  ...{ subject, text, html },
});

/** The yardstick: `nodemailer.createTransport({ pool: true })` in a process of its own. */
export class NodemailerPool {
  private constructor(private readonly child: ChildProcess) {}

  static open(): NodemailerPool {
    const options = { stdio: ['ignore', 2, 2, 'ipc'] as ['ignore', 2, 2, 'ipc'] };
    return new NodemailerPool(fork(new URL('nodemailer-process.js', import.meta.url), options));
  }

  /** @returns messages a second */
  async push(port: number, connections: number, letters: readonly DueLetter[]): Promise<number> {
    this.child.send({ port, connections, letters });
    const [{ milliseconds }] = (await once(this.child, 'message')) as [{ milliseconds: number }];
    return (letters.length * 1_000) / milliseconds;
  }

  close(): void {
    this.child.disconnect();
  }
}
