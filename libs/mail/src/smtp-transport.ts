import type { NodemailerError } from 'nodemailer';
import { classifyFailure } from './classify-failure.js';
import { parseSmtpUrl } from './smtp-server-address.js';
import { SmtpServer } from './smtp-server.js';
import type { SmtpSession, SmtpTimeouts } from './smtp-session.js';
import type { Delivery, DepartingMessage, MailTransport, TransportCheck } from './transport.js';

/** Hands messages to one mail server, each over a connection of its own. */
export class SmtpTransport implements MailTransport {
  readonly #server: SmtpServer;

  /** Throws RangeError when the URL cannot be read; its text never holds the URL. */
  constructor(url: string, timeouts?: SmtpTimeouts) {
    this.#server = new SmtpServer(parseSmtpUrl(url), timeouts);
  }

  async deliver(message: DepartingMessage): Promise<Delivery> {
    const delivery = await this.#server.open().then(
      (session) => lastOver(session, message),
      (error: NodemailerError) => classifyFailure(error, false),
    );
    return this.#server.mask(delivery);
  }

  verify(): Promise<TransportCheck> {
    return this.#server.verify();
  }
}

const lastOver = (session: SmtpSession, message: DepartingMessage): Promise<Delivery> =>
  session.send(message).finally(() => session.close());
