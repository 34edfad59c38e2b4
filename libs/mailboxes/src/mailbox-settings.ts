import { registerEnumType } from '@nestjs/graphql';

export enum MailSecurity {
  /** From the first byte. */
  TLS = 'TLS',
  /** Before anything is told; without it nothing is sent. */
  STARTTLS = 'STARTTLS',
  NONE = 'NONE',
}
registerEnumType(MailSecurity, { name: 'MailSecurity', description: 'How a connection to a mail server is encrypted' });

export enum SmtpAuth {
  NONE = 'NONE',
  PASSWORD = 'PASSWORD',
  XOAUTH2 = 'XOAUTH2',
}
registerEnumType(SmtpAuth, { name: 'SmtpAuth', description: 'How we sign in to send' });

export enum ImapAuth {
  PASSWORD = 'PASSWORD',
  XOAUTH2 = 'XOAUTH2',
}
registerEnumType(ImapAuth, { name: 'ImapAuth', description: 'How we sign in to read' });
