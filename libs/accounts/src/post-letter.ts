import { composeMessage, isMailAddress, newMessageId, SmtpTransport, type MailAddress } from '#mail';
import { Logger } from '@nestjs/common';
import type { Letter } from './service-letters.js';

/** What posting needs to know of the configuration. */
export interface PostOffice {
  smtpUrl: string;
  mailFrom: string;
}

const SHAPE = 'Write it like Rapport <rapport@example.org>.';
const log = new Logger('ServiceMail');

/**
 * Mails a letter. Throws when trying again later may help; a refusal for good, or an answer that was lost,
 * is only logged: the person asks again rather than getting two.
 */
export async function postLetter(office: PostOffice, to: MailAddress, letter: Letter, date: Date): Promise<void> {
  const from = parseSender(office.mailFrom);
  const messageId = newMessageId(from.address.slice(from.address.lastIndexOf('@') + 1));
  const headers = { 'Auto-Submitted': 'auto-generated' };
  const message = await composeMessage({ messageId, date, from, to: [to], ...letter, headers });
  const delivery = await new SmtpTransport(office.smtpUrl).deliver(message);
  if (delivery.outcome === 'DEFERRED') throw new Error(`the mail server put it off: ${delivery.text}`);
  if (delivery.outcome !== 'SENT') log.warn(`${messageId} ${delivery.outcome}: ${delivery.text}`);
}

/** Reads `Rapport <rapport@example.org>` or a bare address. Throws when MAIL_FROM holds none. */
export function parseSender(text: string): MailAddress {
  const [, name = '', address = text.trim()] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  if (!isMailAddress(address)) throw new Error(`MAIL_FROM holds no e-mail address. ${SHAPE}`);
  return { name: name || null, address };
}
