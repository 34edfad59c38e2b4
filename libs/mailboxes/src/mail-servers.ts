import type { Credentials, ImapServerAddress, OAuth2Secret, SmtpServerAddress } from '#mail';
import type { Vault } from '#platform';
import type { Mailbox } from './mailbox.entity.js';
import { ImapAuth, MailSecurity, SmtpAuth } from './mailbox-settings.js';

/** Who we are to the mailbox's SMTP server; null where it asks nobody. Throws CONFLICT when another key sealed it. */
export function smtpCredentials({ smtpAuth, smtpUser, smtpSecret }: Mailbox, vault: Vault): Credentials | null {
  if (smtpAuth === SmtpAuth.NONE || !smtpSecret) return null;
  return credentials(smtpUser!, vault.open(smtpSecret), smtpAuth === SmtpAuth.XOAUTH2);
}

const credentials = (user: string, secret: string, isToken: boolean): Credentials =>
  isToken ? { user, oauth2: JSON.parse(secret) as OAuth2Secret } : { user, password: secret };

/** The server a mailbox sends through. Throws CONFLICT when its secret cannot be opened. */
export function smtpServer(mailbox: Mailbox & { smtpHost: string }, vault: Vault): SmtpServerAddress {
  const { smtpHost: host, smtpSecurity, trustedCertificate, smtpUser } = mailbox;
  const port = mailbox.smtpPort!;
  return {
    ...{ host, port, trustedCertificate, rejectUnauthorized: true, name: undefined },
    secure: smtpSecurity === MailSecurity.TLS,
    requireTLS: smtpSecurity === MailSecurity.STARTTLS,
    ignoreTLS: smtpSecurity === MailSecurity.NONE,
    credentials: smtpCredentials(mailbox, vault),
    label: `${smtpSecurity === MailSecurity.TLS ? 'smtps' : 'smtp'}://${smtpUser ? `${smtpUser}@` : ''}${host}:${port}`,
  };
}

/** The server a mailbox keeps its copies on; null where none is known. Throws CONFLICT when its secret cannot be opened. */
export function imapServer(mailbox: Mailbox, vault: Vault): ImapServerAddress | null {
  const { imapHost: host, imapPort, imapSecurity, imapAuth, imapUser, imapSecret, sentFolder, trustedCertificate } = mailbox;
  if (!host || !imapSecret) return null;
  return {
    ...{ host, port: imapPort!, sentFolder, trustedCertificate },
    secure: imapSecurity === MailSecurity.TLS,
    requireTLS: imapSecurity === MailSecurity.STARTTLS,
    credentials: credentials(imapUser!, vault.open(imapSecret), imapAuth === ImapAuth.XOAUTH2),
  };
}

export const hasSmtp = (mailbox: Mailbox): mailbox is Mailbox & { smtpHost: string } => mailbox.smtpHost !== null;
