import { SmtpTransport, type MailTransport } from '#mail';
import { CONFIG, type BootConfig } from '#platform';
import type { FactoryProvider } from '@nestjs/common';

/** The way out, when one is configured. */
export interface Outgoing {
  transport: MailTransport | null;
}

export const OUTGOING = Symbol('outgoing');

export const outgoing: FactoryProvider<Outgoing> = {
  provide: OUTGOING,
  inject: [CONFIG],
  useFactory: ({ smtpUrl }: BootConfig) => ({ transport: smtpUrl ? new SmtpTransport(smtpUrl) : null }),
};
