import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { parseS3Url, type S3Address } from './s3-address.js';

/** What boot needs to know. What a user tunes is a row in the database, not a line here. */
export interface Config {
  /** PostgreSQL to use; null means the embedded one, with its files in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** Seals what must not be read in the database; null means a key made once and kept in `dataDir`. */
  secretKey: string | null;
  /** Where stored files lie; null means in `dataDir`, which only processes of one machine share. */
  s3: S3Address | null;
  host: string;
  port: number;
  /** Address people reach us at; links in mails start with it. */
  publicUrl: string;
  /** How many proxies of our own stand in front; the visitor's address is read behind them. */
  trustedProxies: number;
  /** Mail server for everything we send; null means mails are captured and nothing leaves the machine. */
  smtpUrl: string | null;
  /** Sender of our own service mails (invitations, password resets). */
  mailFrom: string;
  logLevel: LogLevel;
}

/** Below, a key could be guessed. */
const SHORTEST_KEY = 32;

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All faults of the environment at once, one line each, without any value that may be a secret. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ${faults.join('; ')}`);
  }
}

/** Reads the configuration from an environment. Throws ConfigError that lists every fault. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const url = (name: string, schemes: string[]): string | null => {
    const value = env[name]?.trim();
    if (!value) return null;
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : null;
    if (scheme && schemes.includes(scheme)) return value;
    faults.push(`${name} must be a URL that starts with ${schemes.map((one) => `${one}://`).join(' or ')}`);
    return null;
  };
  const s3Url = url('S3_URL', ['https', 'http']);
  const s3 = s3Url ? parseS3Url(s3Url) : null;
  if (s3Url && !s3) faults.push('S3_URL must be https://KEY:SECRET@HOST/BUCKET, with key and secret percent-encoded');
  const port = Number(env['PORT']?.trim() || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT must be a whole number from 0 to 65535');
  const trustedProxies = Number(env['TRUSTED_PROXIES']?.trim() || 0);
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) faults.push('TRUSTED_PROXIES must be a whole number from 0');
  const secretKey = env['SECRET_KEY']?.trim() || null;
  if (secretKey && secretKey.length < SHORTEST_KEY)
    faults.push(`SECRET_KEY must have at least ${SHORTEST_KEY} characters; make one with: openssl rand -base64 32`);
  const logLevel = (env['LOG_LEVEL']?.trim() || 'info') as LogLevel;
  if (!LOG_LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  const config: Config = {
    databaseUrl: url('DATABASE_URL', ['postgres', 'postgresql']),
    dataDir: path.resolve(env['DATA_DIR']?.trim() || '.data'),
    secretKey,
    s3,
    host: env['HOST']?.trim() || 'localhost',
    port,
    publicUrl: (url('PUBLIC_URL', ['http', 'https']) ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    trustedProxies,
    smtpUrl: url('SMTP_URL', ['smtp', 'smtps']),
    mailFrom: env['MAIL_FROM']?.trim() || 'Rapport <rapport@localhost>',
    logLevel,
  };
  if (faults.length) throw new ConfigError(faults);
  return config;
}

/** The configuration of this process: `.env` in the working folder, overruled by the real environment. */
export function loadConfig(): Config {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return parseConfig({ ...file, ...process.env });
}
