import type { NodemailerError } from 'nodemailer';
import { diagnoseConnection } from './diagnose-connection.js';
import { maskSecrets } from './mask-secrets.js';
import { SignIn } from './sign-in.js';
import type { SmtpServerAddress } from './smtp-server-address.js';
import { PATIENT, SmtpSession, type SmtpTimeouts } from './smtp-session.js';
import type { TransportCheck } from './transport.js';

/** One mail server as we use it: how to reach it, and what must never be repeated of what we tell it. */
export class SmtpServer {
  readonly #signIn: SignIn | null;

  constructor(
    private readonly address: SmtpServerAddress,
    private readonly timeouts: SmtpTimeouts = PATIENT,
  ) {
    this.#signIn = address.credentials && new SignIn(address.credentials);
  }

  /** A fresh connection, signed in where the server asks for it. Rejects with what went wrong. */
  async open(): Promise<SmtpSession> {
    const session = new SmtpSession(this.address, this.timeouts);
    await session.open(this.#signIn).catch((error: NodemailerError) => {
      session.close();
      throw error;
    });
    return session;
  }

  async verify(): Promise<TransportCheck> {
    const check = await this.open().then(
      (session): TransportCheck => (session.quit(), { ok: true }),
      (error: NodemailerError): TransportCheck => ({ ok: false, diagnosis: diagnoseConnection(error, this.address) }),
    );
    return this.mask(check);
  }

  mask<T>(value: T): T {
    return maskSecrets(value, this.#signIn?.secrets ?? []);
  }
}
