import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll } from 'vitest';
import { dovecotMissing, startDovecot, type Dovecot, type DovecotOrder } from './dovecot.js';
import { MailFolders } from './mail-folders.js';
import { freePorts, makeCertificate, programFolder } from './mail-programs.js';
import { POSTFIX_DAEMONS, postfixMissing, runPostfix } from './postfix.js';
import { townConfig } from './postfix-config.js';

/** Who lives here, and how many bytes their mailboxes hold. Nobody else exists, in no domain. */
export const TOWNSPEOPLE: Record<string, number | null> = {
  'lila@agence.example': null,
  'camille@agence.example': null,
  'odile@blog.example': null,
  'zoe@blog.example': null,
  'marc@carnets.example': null,
  'pleine@carnets.example': 10,
};

/** What a person writes with their own mail program. */
export interface Writing {
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string;
  headers?: Record<string, string>;
}

/**
 * A small world of mail on loopback, where nothing leaves the machine: Postfix takes mail for whomever, and Dovecot
 * delivers it, runs their Sieve scripts and shows it over IMAP. Whoever writes to nobody, or to somebody without room,
 * gets a report of Postfix's own; at slow.example nobody opens, and Postfix says so after some seconds. What is written
 * to `zoe+anything@` arrives at `zoe@`.
 */
export class MailTown {
  dovecot: Dovecot;
  folders: MailFolders;
  smtpPort: number;
  private end?: () => Promise<void>;

  constructor(private readonly users: DovecotOrder['users'] = TOWNSPEOPLE) {}

  async start(): Promise<void> {
    const { dir, remove } = programFolder('town');
    const [port, tlsPort, clearPort, smallPort, deafPort] = (await freePorts(5)) as [number, number, number, number, number];
    const { cert, key } = makeCertificate(dir);
    const dovecot = await startDovecot({ users: this.users, submissionPort: port });
    const main = townConfig({ dir, daemons: POSTFIX_DAEMONS, authPort: dovecot.authPort, lmtpPort: dovecot.lmtpPort, deafPort, cert, key });
    const postfix = await runPostfix(dir, main, { port, tlsPort, clearPort, smallPort });
    Object.assign(this, { dovecot, smtpPort: port, folders: new MailFolders(dovecot) });
    this.end = () => Promise.all([postfix.stop(), dovecot.stop()]).then(remove);
  }

  async stop(): Promise<void> {
    await this.end?.();
  }

  /** A mailbox as createMailbox takes it: sends through this Postfix, reads from this Dovecot. */
  settings(address: string): Record<string, unknown> {
    const { tlsPort, password, certificate } = this.dovecot;
    const imap = { imapHost: 'localhost', imapPort: tlsPort, imapUser: address, imapPassword: password, trustedCertificate: certificate };
    return { address, smtpHost: '127.0.0.1', smtpPort: this.smtpPort, smtpSecurity: 'NONE', smtpAuth: 'NONE', ...imap };
  }

  /** Somebody's own mail program sends a message through Postfix. @returns its Message-ID */
  async write(from: string, { to, subject, text, inReplyTo, headers }: Writing): Promise<string> {
    const messageId = `<${randomUUID()}@${from.split('@')[1]}>`;
    const thread = inReplyTo === undefined ? {} : { inReplyTo, references: inReplyTo };
    await this.post({ from, to, subject, text, messageId, headers, ...thread });
    return messageId;
  }

  /** Hands bytes over as they are. */
  send(raw: string | Buffer, envelope: { from: string; to: string }): Promise<void> {
    return this.post({ raw, envelope });
  }

  /** Answers by itself, once a day to each, until told null (RFC 5230). */
  vacation(user: string, absence: { subject: string; text: string } | null): void {
    this.folders.setScript(user, absence && vacationScript(absence));
  }

  /** Ends all connections somebody reads mail over. */
  async kick(user: string): Promise<void> {
    await this.dovecot.admin('kick', user).catch(() => undefined); // nobody is signed in
  }

  private async post(message: object): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: this.smtpPort, secure: false, ignoreTLS: true });
    await transport.sendMail(message).finally(() => transport.close());
  }
}

/**
 * Dovecot's vacation never answers where a header begins with List-, which every mail of a campaign has (RFC 8058);
 * other servers look at List-Id and Precedence alone, or at nothing. This one answers all.
 */
const vacationScript = ({ subject, text }: { subject: string; text: string }): string => `
require ["vacation", "editheader"];
deleteheader "List-Unsubscribe";
deleteheader "List-Id";
vacation :days 1 :subject ${quoted(subject)} ${quoted(text)};
`;

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** Why the town cannot be built here, or null. */
export const mailTownMissing = (): string | null => postfixMissing() ?? dovecotMissing();

/** `const town = useMailTown()`: lives while the specs of this describe block run. */
export function useMailTown(users?: DovecotOrder['users']): MailTown {
  const town = new MailTown(users);
  beforeAll(() => town.start());
  afterAll(() => town.stop());
  return town;
}
