import { isDkimKey, type OAuth2Secret } from '#mail';
import { badInput, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Mailbox } from './mailbox.entity.js';
import { ImapAuth, SmtpAuth } from './mailbox-settings.js';

/** What is told once and never shown again. Undefined: not mentioned. Null: taken away. */
export interface GivenSecrets {
  smtpPassword?: string | null;
  smtpOAuth2?: OAuth2Secret | null;
  imapPassword?: string | null;
  imapOAuth2?: OAuth2Secret | null;
  dkimKey?: string | null;
}

const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/;

/** Seals the secrets of a mailbox. */
@Injectable()
export class MailboxSecrets {
  constructor(private readonly vault: Vault) {}

  seal(mailbox: Mailbox, given: GivenSecrets): void {
    const smtp = this.sealed('smtp', given.smtpPassword, given.smtpOAuth2);
    if (smtp) Object.assign(mailbox, { smtpSecret: smtp.secret, smtpAuth: smtp.isToken ? SmtpAuth.XOAUTH2 : SmtpAuth.PASSWORD });
    const imap = this.sealed('imap', given.imapPassword, given.imapOAuth2);
    if (imap) Object.assign(mailbox, { imapSecret: imap.secret, imapAuth: imap.isToken ? ImapAuth.XOAUTH2 : ImapAuth.PASSWORD });
    // One account, told once, for both of its servers.
    else if (smtp && mailbox.imapHost && !mailbox.imapSecret)
      Object.assign(mailbox, { imapSecret: smtp.secret, imapAuth: smtp.isToken ? ImapAuth.XOAUTH2 : ImapAuth.PASSWORD });
    if (given.dkimKey) mailbox.dkimKey = this.sealedKey(given.dkimKey);
  }

  private sealed(server: string, password?: string | null, oauth2?: OAuth2Secret | null): { secret: Buffer; isToken: boolean } | null {
    if (password && oauth2) throw badInput(`${server}OAuth2`, `give either a password or tokens, not both.`);
    if (oauth2) return { secret: this.vault.seal(JSON.stringify(whole(`${server}OAuth2`, oauth2))), isToken: true };
    return password ? { secret: this.vault.seal(password), isToken: false } : null;
  }

  private sealedKey(pem: string): Buffer {
    if (!isDkimKey(pem)) throw badInput('dkimKey', 'must be an RSA private key of at least 1024 bits in PEM, without a password.');
    return this.vault.seal(pem);
  }
}

/** A token that works now, or everything it takes to get one. */
function whole(field: string, { accessToken, refreshToken, clientId, clientSecret, tokenUrl }: OAuth2Secret): OAuth2Secret {
  if (!accessToken && !refreshToken) throw badInput(field, 'needs an accessToken, or a refreshToken with clientId and tokenUrl.');
  if (refreshToken && !(clientId && tokenUrl)) throw badInput(field, 'a refreshToken needs its clientId and its tokenUrl.');
  if (tokenUrl && !(URL.canParse(tokenUrl) && (tokenUrl.startsWith('https://') || LOOPBACK.test(tokenUrl))))
    throw badInput(field, 'tokenUrl must be an address that starts with https://.');
  return { accessToken, refreshToken, clientId, clientSecret, tokenUrl };
}
