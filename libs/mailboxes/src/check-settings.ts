import { isMailAddress } from '#mail';
import { badInput } from '#platform';
import type { Mailbox } from './mailbox.entity.js';
import { ImapAuth, MailSecurity, SmtpAuth } from './mailbox-settings.js';

type Settings = Pick<Mailbox, 'smtpHost' | 'smtpAuth' | 'imapHost' | 'imapAuth'>;

/**
 * What follows from the settings of before and those given: a secret was told for one server and is sent to no other.
 * Called before new secrets are sealed.
 */
export function followSettings(mailbox: Mailbox, before: Settings): void {
  if (mailbox.smtpHost !== before.smtpHost || mailbox.smtpAuth !== before.smtpAuth) mailbox.smtpSecret = null;
  if (mailbox.imapHost !== before.imapHost || mailbox.imapAuth !== before.imapAuth) mailbox.imapSecret = null;
  if (mailbox.dkimDomain === null) Object.assign(mailbox, { dkimKey: null, dkimSelector: null });
  if (!mailbox.smtpHost && before.smtpHost) Object.assign(mailbox, { smtpPort: null, smtpAuth: SmtpAuth.NONE });
  if (mailbox.smtpHost) mailbox.smtpPort ??= mailbox.smtpSecurity === MailSecurity.TLS ? 465 : 587;
  if (!mailbox.imapHost && before.imapHost) mailbox.imapPort = null;
  if (mailbox.imapHost) mailbox.imapPort ??= mailbox.imapSecurity === MailSecurity.TLS ? 993 : 143;
  if (mailbox.smtpAuth === SmtpAuth.NONE) mailbox.smtpSecret = null;
}

/** Called when all is said. Throws BAD_INPUT that names the field. */
export function checkSettings(mailbox: Mailbox): void {
  checkSmtp(mailbox);
  checkImap(mailbox);
  const { dkimDomain, dkimSelector, dkimKey, worksFrom, worksUntil } = mailbox;
  if (worksFrom.slice(0, 5) >= worksUntil.slice(0, 5)) throw badInput('worksUntil', 'must be later than worksFrom.');
  if (!dkimDomain && (dkimSelector || dkimKey)) throw badInput('dkimDomain', 'give the domain that signs as well.');
  if (!dkimDomain) return;
  if (!isMailAddress(`x@${dkimDomain}`)) throw badInput('dkimDomain', 'must be a domain, such as example.org.');
  if (!dkimSelector || !/^[\w.-]+$/.test(dkimSelector)) throw badInput('dkimSelector', 'must be the name under which the public key stands, such as 2026a.');
  if (!dkimKey) throw badInput('dkimKey', 'give the private key as well.');
}

function checkSmtp(mailbox: Mailbox): void {
  const { smtpHost, smtpPort, smtpAuth, smtpSecret, smtpSecurity } = mailbox;
  if (!smtpHost && smtpPort) throw badInput('smtpHost', 'give the name of the server as well.');
  if (smtpAuth === SmtpAuth.NONE) return;
  if (!smtpHost) throw badInput('smtpHost', 'give the server that asks for it as well.');
  if (!smtpSecret) throw badInput(smtpAuth === SmtpAuth.XOAUTH2 ? 'smtpOAuth2' : 'smtpPassword', NEW_SERVER);
  if (smtpSecurity === MailSecurity.NONE && !isThisMachine(smtpHost)) throw badInput('smtpSecurity', IN_CLEAR);
  mailbox.smtpUser ??= mailbox.address;
}

function checkImap(mailbox: Mailbox): void {
  const { imapHost, imapPort, imapSecret, imapAuth, imapSecurity } = mailbox;
  if (!imapHost && imapPort) throw badInput('imapHost', 'give the name of the server as well.');
  if (!imapHost) return;
  if (!imapSecret) throw badInput(imapAuth === ImapAuth.XOAUTH2 ? 'imapOAuth2' : 'imapPassword', NEW_SERVER);
  if (imapSecurity === MailSecurity.NONE && !isThisMachine(imapHost)) throw badInput('imapSecurity', IN_CLEAR);
  mailbox.imapUser ??= mailbox.smtpUser ?? mailbox.address;
}

const NEW_SERVER = 'give it; what was told for one server or in another way is not sent to this one.';
const IN_CLEAR = 'a password is not sent in clear. Choose TLS or STARTTLS.';

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);
