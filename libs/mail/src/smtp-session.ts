import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import type { NodemailerError, SMTPEnvelope } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { classifyFailure, refusal } from './classify-failure.js';
import { wireAddress } from './mail-address.js';
import type { SignIn } from './sign-in.js';
import type { SmtpServerAddress } from './smtp-server-address.js';
import type { Delivery, DepartingMessage } from './transport.js';

export interface SmtpTimeouts {
  connectionMs: number;
  greetingMs: number;
  /** Without a byte from the server. RFC 5321 4.5.3.2.6 asks for ten minutes of patience after the final dot. */
  silenceMs: number;
}

export const PATIENT: SmtpTimeouts = { connectionMs: 30_000, greetingMs: 30_000, silenceMs: 600_000 };

/** Octets at a time, so that a long message counts as handed over only once nearly all of it has left. */
const SLICE = 16_384;
const GOODBYE_MS = 2000;

type ConnectionOptions = NonNullable<ConstructorParameters<typeof SMTPConnection>[0]>;

/** One conversation with a mail server, over which message after message may go. */
export class SmtpSession {
  readonly #connection: SMTPConnection;
  /** Ends the step in progress when the connection is lost. */
  #giveUp: ((error: NodemailerError) => void) | null = null;
  #wasRefused = false;

  constructor(server: SmtpServerAddress, timeouts: SmtpTimeouts, more: ConnectionOptions = {}) {
    this.#connection = new SMTPConnection({ ...optionsOf(server, timeouts), ...more });
    this.#connection.on('error', (error: NodemailerError) => this.#giveUp?.(error));
    // An error that explains the end comes in the same turn.
    this.#connection.once('end', () => setImmediate(() => this.#giveUp?.(new Error('The connection was closed.'))));
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed;
  }

  /** Connects, and signs in where the server asks for it. */
  async open(signIn: SignIn | null): Promise<void> {
    await this.#step<void>((done, fail) => this.#connection.connect((error) => (error ? fail(error) : done())));
    if (signIn && this.#connection.allowsAuth) await this.run((connection) => signIn.on(connection));
  }

  /** Whatever else is said on this connection; rejects when it is lost meanwhile. */
  run<T>(work: (connection: SMTPConnection) => Promise<T>): Promise<T> {
    return this.#step((done, fail) => void work(this.#connection).then(done, fail));
  }

  /** Hands one message over. Never throws for what the server does. */
  async send({ envelope: { from, to }, source, mayStillLeave }: DepartingMessage): Promise<Delivery> {
    // nodemailer reads this stream only after the server has answered DATA with "go ahead",
    // and writes the final dot only after the stream has ended.
    const payload = slices(source, async () => (await mayStillLeave?.()) ?? true, () => this.close());
    const envelope = { from: wireAddress(from), to: to.map(wireAddress), size: source.length };
    try {
      await this.#beginAfresh();
      const delivery = await this.#hand(envelope, payload);
      if (payload.readableEnded) return delivery;
      throw new Error('The server answered before it had the whole message.');
    } catch (error) {
      const handedOver = payload.readableEnded;
      if (payload.readableDidRead && !handedOver) this.close();
      this.#wasRefused = true;
      return classifyFailure(error as NodemailerError, handedOver);
    }
  }

  /** Says goodbye; a server that does not answer is left anyway. */
  quit(): void {
    if (!this.isOpen) return;
    this.#connection.quit();
    setTimeout(() => this.close(), GOODBYE_MS).unref();
  }

  close(): void {
    this.#connection.close();
  }

  /** After a refusal, also one of the whole message, a server may still wait for the rest of it and refuse another. */
  async #beginAfresh(): Promise<void> {
    if (!this.#wasRefused) return;
    this.#wasRefused = false;
    const reset = this.#step<void>((done, fail) => this.#connection.reset((error) => (error ? fail(error) : done())));
    await reset.catch(({ message }: Error) => {
      this.close();
      throw new Error(message); // what the server says to RSET says nothing about the message
    });
  }

  #hand(envelope: SMTPEnvelope, payload: Readable): Promise<Delivery> {
    return this.#step((done, fail) =>
      this.#connection.send(envelope, payload, (error, sent) => {
        if (error) fail(error);
        else done({ outcome: 'SENT', response: sent!.response, refusals: (sent!.rejectedErrors ?? []).map(refusal) });
      }),
    );
  }

  /** A promise of its own for each step: waiting for one that lasts as long as the connection would keep them all. */
  #step<T>(begin: (done: (value: T) => void, fail: (error: NodemailerError) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#giveUp = reject;
      begin(resolve, reject);
    }).finally(() => (this.#giveUp = null));
  }
}

/** @param mayLeave asked before the first octet; after a no there are none, and `refuse` is called */
function slices(source: Buffer, mayLeave: () => Promise<boolean>, refuse: () => void): Readable {
  let at = 0;
  const push = (to: Readable): void => void to.push(at < source.length ? source.subarray(at, (at += SLICE)) : null);
  return new Readable({
    read() {
      if (at > 0) push(this);
      else void mayLeave().then((may) => (may ? push(this) : refuse()), refuse);
    },
  });
}

function optionsOf(server: SmtpServerAddress, timeouts: SmtpTimeouts): ConnectionOptions {
  const { host, port, secure, requireTLS, ignoreTLS, rejectUnauthorized, name, trustedCertificate } = server;
  return {
    ...{ host, port, secure, requireTLS, ignoreTLS, name },
    tls: { rejectUnauthorized, ...(trustedCertificate && { ca: [...rootCertificates, trustedCertificate] }) },
    connectionTimeout: timeouts.connectionMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
  };
}
