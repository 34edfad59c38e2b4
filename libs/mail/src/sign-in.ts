import XOAuth2 from 'nodemailer/lib/xoauth2';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** How we prove to a mail server who we are. */
export type Credentials = { user: string; password: string } | { user: string; oauth2: OAuth2Secret };

/** A token as it is, or what it takes to ask for a fresh one (RFC 6749 section 6) whenever it has expired. */
export interface OAuth2Secret {
  accessToken?: string;
  refreshToken?: string;
  clientId?: string;
  clientSecret?: string;
  tokenUrl?: string;
}

/** Signs in on any number of connections to one server; they share the token, which is renewed once for all. */
export class SignIn {
  readonly #credentials: Credentials;
  readonly #oauth2: XOAuth2 | null;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
    this.#oauth2 = 'oauth2' in credentials ? tokensOf(credentials.user, credentials.oauth2) : null;
  }

  on(connection: SMTPConnection): Promise<void> {
    const auth = this.#oauth2
      ? { user: this.#credentials.user, method: 'XOAUTH2', oauth2: this.#oauth2 }
      : { user: this.#credentials.user, pass: (this.#credentials as { password: string }).password };
    return new Promise((resolve, reject) => connection.login(auth, (error) => (error ? reject(error) : resolve())));
  }

  /** Whether there is more than a token that will expire. */
  get canRenew(): boolean {
    return 'oauth2' in this.#credentials && !!this.#credentials.oauth2.refreshToken;
  }

  /** The token of now, for a server that is not spoken to in SMTP; a fresh one where the server refused the last. */
  accessToken({ isRefused = false } = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      if (!this.#oauth2) return reject(new Error('This server is used with a password.'));
      this.#oauth2.getToken(isRefused, (error, token) => (error ? reject(error) : resolve(token!)));
    });
  }

  /** Every form in which a server could send back what it was sent. */
  get secrets(): string[] {
    const { user } = this.#credentials;
    if ('password' in this.#credentials) return passwordForms(user, this.#credentials.password);
    const { accessToken, refreshToken, clientSecret } = this.#credentials.oauth2;
    const token = this.#oauth2!.accessToken || accessToken;
    return [token && this.#oauth2!.buildXOAuth2Token(token), token, accessToken, refreshToken, clientSecret].filter((one) => !!one) as string[];
  }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const passwordForms = (user: string, password: string): string[] =>
  password ? [base64(`\0${user}\0${password}`), base64(password), encodeURIComponent(password), password] : [];

function tokensOf(user: string, secret: OAuth2Secret): XOAuth2 {
  const { accessToken, refreshToken, clientId, clientSecret, tokenUrl } = secret;
  return new XOAuth2({ user, accessToken, refreshToken, clientId, clientSecret, accessUrl: tokenUrl });
}
