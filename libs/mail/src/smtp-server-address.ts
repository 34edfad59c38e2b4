import { domainToASCII } from 'node:url';
import type { Credentials } from './sign-in.js';

/** A mail server to hand messages to. */
export interface SmtpServerAddress {
  host: string;
  port: number;
  /** TLS from the first byte (smtps). */
  secure: boolean;
  credentials: Credentials | null;
  requireTLS: boolean;
  ignoreTLS: boolean;
  rejectUnauthorized: boolean;
  /** A certificate (PEM) to trust besides those of the usual authorities. */
  trustedCertificate?: string | null;
  /** What we call ourselves in EHLO, when not the machine's name. */
  name: string | undefined;
  /** For messages and logs: without the password. */
  label: string;
}

const SHAPE =
  'Write it like smtp://user:password@mail.example.org:587 or smtps://…, with % codes for signs in the password.';
const OPTIONS = ['requireTLS', 'ignoreTLS', 'tls.rejectUnauthorized', 'name'];

/**
 * Reads an SMTP URL; options after `?` are named as nodemailer names them. A password goes over an encrypted connection
 * unless the server is on this machine or the URL says `requireTLS=false`.
 * Throws RangeError, whose text never holds the URL: a URL we cannot read may have its password anywhere.
 */
export function parseSmtpUrl(text: string): SmtpServerAddress {
  const url = smtpUrl(text.trim());
  const host = hostOf(url);
  const secure = url.protocol === 'smtps:';
  const credentials = credentialsOf(url);
  const port = Number(url.port) || (secure ? 465 : 587);
  const ignoreTLS = flag(url, 'ignoreTLS', false);
  return {
    host,
    port,
    secure,
    credentials,
    ignoreTLS,
    requireTLS: flag(url, 'requireTLS', !secure && !ignoreTLS && credentials !== null && !isThisMachine(host)),
    rejectUnauthorized: flag(url, 'tls.rejectUnauthorized', true),
    name: url.searchParams.get('name') ?? undefined,
    label: `${url.protocol}//${credentials ? `${credentials.user}@` : ''}${host}:${port}`,
  };
}

function smtpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !['', '/'].includes(url.pathname) || url.hash)
    throw unreadable();
  if ([...url.searchParams.keys()].every((option) => OPTIONS.includes(option))) return url;
  throw new RangeError(`The SMTP URL has an unknown option. It may have ${OPTIONS.join(', ')}.`);
}

function hostOf({ hostname }: URL): string {
  const host = hostname.startsWith('[') ? hostname.slice(1, -1) : domainToASCII(decoded(hostname));
  if (host) return host;
  throw unreadable();
}

const credentialsOf = ({ username, password }: URL): Credentials | null =>
  username || password ? { user: decoded(username), password: decoded(password) } : null;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unreadable();
  }
}

const unreadable = (): RangeError => new RangeError(`The SMTP URL cannot be read. ${SHAPE}`);

function flag(url: URL, name: string, fallback: boolean): boolean {
  const value = url.searchParams.get(name);
  if (value === null) return fallback;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new RangeError(`${name} in the SMTP URL must be true or false.`);
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);
