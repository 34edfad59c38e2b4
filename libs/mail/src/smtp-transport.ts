import { Readable } from 'node:stream';
import type { NodemailerError, SMTPEnvelope } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { classifyFailure, refusal } from './classify-failure.js';
import { diagnoseConnection } from './diagnose-connection.js';
import { wireAddress } from './mail-address.js';
import { maskSecrets } from './mask-secrets.js';
import { parseSmtpUrl, type SmtpServerAddress } from './smtp-server-address.js';
import type { Delivery, DepartingMessage, MailTransport, TransportCheck } from './transport.js';

export interface SmtpTimeouts {
  connectionMs: number;
  greetingMs: number;
  /** Without a byte from the server. RFC 5321 4.5.3.2.6 asks for ten minutes of patience after the final dot. */
  silenceMs: number;
}

const PATIENT: SmtpTimeouts = { connectionMs: 30_000, greetingMs: 30_000, silenceMs: 600_000 };

/** Octets at a time, so that a long message counts as handed over only once nearly all of it has left. */
const SLICE = 16_384;

/** Hands messages to one mail server, each over a connection of its own. */
export class SmtpTransport implements MailTransport {
  readonly #server: SmtpServerAddress;

  /** Throws RangeError when the URL cannot be read; its text never holds the URL. */
  constructor(
    url: string,
    private readonly timeouts: SmtpTimeouts = PATIENT,
  ) {
    this.#server = parseSmtpUrl(url);
  }

  async deliver({ envelope: { from, to }, source }: DepartingMessage): Promise<Delivery> {
    // nodemailer reads this stream only after the server has answered DATA with "go ahead",
    // and writes the final dot only after the stream has ended.
    const payload = Readable.from(slices(source));
    const envelope = { from: wireAddress(from), to: to.map(wireAddress), size: source.length };
    const delivery = await this.#connected((connection) => send(connection, envelope, payload)).catch(
      (error: NodemailerError) => classifyFailure(error, payload.readableEnded),
    );
    return maskSecrets(delivery, this.#server.credentials);
  }

  async verify(): Promise<TransportCheck> {
    const check = await this.#connected(async (): Promise<TransportCheck> => ({ ok: true })).catch(
      (error: NodemailerError) => ({ ok: false as const, diagnosis: diagnoseConnection(error, this.#server) }),
    );
    return maskSecrets(check, this.#server.credentials);
  }

  /** Runs the work on a fresh connection, signed in where the server asks for it. */
  async #connected<T>(work: (connection: SMTPConnection) => Promise<T>): Promise<T> {
    const connection = new SMTPConnection(this.#options());
    const lost = new Promise<never>((_, reject) => connection.on('error', reject));
    const session = async (): Promise<T> => {
      await settled((done) => connection.connect(done));
      const { credentials } = this.#server;
      if (credentials && connection.allowsAuth)
        await settled((done) => connection.login({ user: credentials.user, pass: credentials.password }, done));
      return work(connection);
    };
    try {
      return await Promise.race([lost, session()]);
    } finally {
      connection.close();
    }
  }

  #options(): ConstructorParameters<typeof SMTPConnection>[0] {
    const { host, port, secure, requireTLS, ignoreTLS, rejectUnauthorized, name } = this.#server;
    return {
      ...{ host, port, secure, requireTLS, ignoreTLS, name },
      tls: { rejectUnauthorized },
      connectionTimeout: this.timeouts.connectionMs,
      greetingTimeout: this.timeouts.greetingMs,
      socketTimeout: this.timeouts.silenceMs,
    };
  }
}

function* slices(source: Buffer): Generator<Buffer> {
  for (let at = 0; at < source.length; at += SLICE) yield source.subarray(at, at + SLICE);
}

async function send(connection: SMTPConnection, envelope: SMTPEnvelope, payload: Readable): Promise<Delivery> {
  return new Promise((resolve, reject) =>
    connection.send(envelope, payload, (error, sent) => {
      if (error) reject(error);
      else resolve({ outcome: 'SENT', response: sent.response, refusals: (sent.rejectedErrors ?? []).map(refusal) });
    }),
  );
}

const settled = (begin: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
