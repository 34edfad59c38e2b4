import type { NodemailerError } from 'nodemailer';
import { classifyFailure } from './classify-failure.js';
import type { SmtpServerAddress } from './smtp-server-address.js';
import { SmtpServer } from './smtp-server.js';
import type { SmtpSession, SmtpTimeouts } from './smtp-session.js';
import type { Delivery, DepartingMessage, MailTransport, TransportCheck } from './transport.js';
import { Turns } from './turns.js';

export interface PoolSize {
  /** How many connections at a time; further messages wait for one of them. */
  connections?: number;
  /** How long an unused connection is kept, in milliseconds. */
  idleMs?: number;
}

interface Idle {
  session: SmtpSession;
  timer: NodeJS.Timeout;
}

/** Hands messages to one mail server over connections that stay open; each carries message after message. */
export class SmtpPool implements MailTransport {
  readonly #server: SmtpServer;
  readonly #turns: Turns;
  readonly #idleMs: number;
  #idle: Idle[] = [];
  #isClosed = false;

  constructor(address: SmtpServerAddress, { connections = 5, idleMs = 30_000 }: PoolSize = {}, timeouts?: SmtpTimeouts) {
    this.#server = new SmtpServer(address, timeouts);
    this.#turns = new Turns(connections);
    this.#idleMs = idleMs;
  }

  async deliver(message: DepartingMessage): Promise<Delivery> {
    return this.#server.mask(await this.#turns.in(() => this.#deliver(message)));
  }

  verify(): Promise<TransportCheck> {
    return this.#server.verify();
  }

  /** Leaves the server: at once where nothing is under way, else after the message that is. */
  close(): void {
    this.#isClosed = true;
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      session.quit();
    }
  }

  async #deliver(message: DepartingMessage): Promise<Delivery> {
    const used = this.#takeIdle();
    const delivery = used && (await this.#over(used, message));
    // A server may leave a connection that waited; a message that certainly did not leave with it takes a fresh one.
    if (delivery && (used.isOpen || delivery.outcome !== 'DEFERRED')) return delivery;
    return this.#server.open().then(
      (session) => this.#over(session, message),
      (error: NodemailerError) => classifyFailure(error, false),
    );
  }

  async #over(session: SmtpSession, message: DepartingMessage): Promise<Delivery> {
    const delivery = await session.send(message);
    if (this.#isClosed) session.quit();
    else if (session.isOpen) this.#keep(session);
    return delivery;
  }

  #keep(session: SmtpSession): void {
    const retire = (): void => {
      this.#idle = this.#idle.filter((one) => one.session !== session);
      session.quit();
    };
    this.#idle.push({ session, timer: setTimeout(retire, this.#idleMs).unref() });
  }

  /** The one used last: the others get old and leave when they are not needed. */
  #takeIdle(): SmtpSession | null {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      clearTimeout(idle.timer);
      if (idle.session.isOpen) return idle.session;
    }
    return null;
  }
}
