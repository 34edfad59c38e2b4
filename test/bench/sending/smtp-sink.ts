import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How much a mail server has taken, and when. */
export interface SinkPulse {
  arrivals: number;
  /** Milliseconds since 1970; 0 when nothing came. */
  firstArrivalAt: number;
  lastArrivalAt: number;
  /** Octets of all that was taken. */
  octets: number;
}

/** What a mail server saw. Keys are recipients in `begun`, Message-IDs elsewhere; values count. */
export interface SinkReport extends SinkPulse {
  begun: Record<string, number>;
  taken: Record<string, number>;
  /** The whole message was there, and the sender was told nothing; some of them were taken, some were not. */
  unanswered: Record<string, number>;
}

export type SinkQuestion =
  | { ask: 'REPORT' }
  | { ask: 'PULSE' }
  | { ask: 'FORGET' }
  | { ask: 'BEHAVE'; seed: number; misdeedsPerThousand: number; slowestMs: number };

export interface SinkAnswer {
  number: number;
  answer: SinkReport | SinkPulse | void;
}

/** A mail server on loopback in a process of its own. */
export class SmtpSink {
  private asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async open(): Promise<SmtpSink> {
    const child = fork(new URL('sink-process.js', import.meta.url), { stdio: ['ignore', 2, 2, 'ipc'] });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new SmtpSink(child, port);
  }

  report(): Promise<SinkReport> {
    return this.ask({ ask: 'REPORT' }) as Promise<SinkReport>;
  }

  /** The same without the names, to be asked often. */
  pulse(): Promise<SinkPulse> {
    return this.ask({ ask: 'PULSE' }) as Promise<SinkPulse>;
  }

  async forget(): Promise<void> {
    await this.ask({ ask: 'FORGET' });
  }

  /** How often each moment of a dialogue goes wrong, and how long an answer to a whole message may take. */
  async behave(conduct: { seed: number; misdeedsPerThousand: number; slowestMs: number }): Promise<void> {
    await this.ask({ ask: 'BEHAVE', ...conduct });
  }

  close(): void {
    this.child.disconnect();
  }

  private ask(question: SinkQuestion): Promise<SinkAnswer['answer']> {
    const number = ++this.asked;
    return new Promise((resolve) => {
      const listen = (answer: SinkAnswer): void => {
        if (answer.number !== number) return;
        this.child.off('message', listen);
        resolve(answer.answer);
      };
      this.child.on('message', listen);
      this.child.send({ number, question });
    });
  }
}
