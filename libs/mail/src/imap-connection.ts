import { rootCertificates } from 'node:tls';
import { ImapFlow } from 'imapflow';
import type { SignIn, Credentials } from './sign-in.js';

/** An IMAP server and who we are to it. */
export interface ImapServerAddress {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Encrypts before anything is told, or gives up. */
  requireTLS: boolean;
  trustedCertificate: string | null;
  credentials: Credentials;
  /** The folder of sent mail; null to let the server name it (RFC 6154). */
  sentFolder: string | null;
}

export interface ImapTimeouts {
  connectionMs: number;
  /** A server that says nothing for so long, while it was asked something, is gone. */
  silenceMs: number;
}

/** Rejects with what went wrong. A token that the server takes for expired is renewed, once. */
export async function openImap(server: ImapServerAddress, signIn: SignIn, timeouts: ImapTimeouts): Promise<ImapFlow> {
  if ('password' in server.credentials) return connect(server, { pass: server.credentials.password }, timeouts);
  const accessToken = await signIn.accessToken();
  return connect(server, { accessToken }, timeouts).catch(async (error: Error & { authenticationFailed?: boolean }) => {
    if (!error.authenticationFailed || !signIn.canRenew) throw error;
    return connect(server, { accessToken: await signIn.accessToken({ isRefused: true }) }, timeouts);
  });
}

async function connect(server: ImapServerAddress, proof: { pass: string } | { accessToken: string }, timeouts: ImapTimeouts): Promise<ImapFlow> {
  const { host, port, secure, requireTLS, trustedCertificate, credentials } = server;
  const { connectionMs, silenceMs } = timeouts;
  const client = new ImapFlow({
    ...{ host, port, secure, doSTARTTLS: secure ? undefined : requireTLS },
    auth: { user: credentials.user, ...proof },
    tls: trustedCertificate ? { ca: [...rootCertificates, trustedCertificate] } : {},
    ...{ connectionTimeout: connectionMs, greetingTimeout: connectionMs, socketTimeout: silenceMs },
    ...{ logger: false, disableAutoIdle: true },
  });
  // The step in progress rejects with the same; a connection lost while nobody uses it is opened again.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
