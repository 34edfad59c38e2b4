import { simpleParser, type ParsedMail } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { SendServiceMail } from '#accounts';
import { mailServer } from './mail-servers.js';
import type { Rapport } from './rapport.js';

/** A product that mails; the server itself listens only while `mailWaiting` runs. */
export const withMail = () => ({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Rapport <rapport@agence.example>' });

/** Does what waits in the queue of service mails, and returns what a mail server got of it. */
export async function mailWaiting(rapport: Rapport, server: SMTPServerOptions = {}): Promise<ParsedMail[]> {
  const { port, received } = await mailServer(server);
  const usual = rapport.config.smtpUrl;
  rapport.config.smtpUrl = `smtp://127.0.0.1:${port}`;
  try {
    await workWaiting(rapport);
  } finally {
    rapport.config.smtpUrl = usual;
  }
  return Promise.all(received.map((source) => simpleParser(source)));
}

/** Does what waits in the queue of service mails. */
export async function workWaiting(rapport: Rapport): Promise<void> {
  const task = rapport.api.get(SendServiceMail, { strict: false });
  const jobs = await waiting(rapport);
  await rapport.owner.query(`delete from pgboss.job where name = 'send-service-mail'`);
  for (const ids of jobs) await task.run(ids);
}

/** What the queue knows of the mails that wait. */
export async function waiting(rapport: Rapport): Promise<Record<string, string>[]> {
  const text = `select data from pgboss.job where name = 'send-service-mail'`;
  const { rows } = await rapport.owner.query<{ data: Record<string, string> }>(text);
  return rows.map(({ data }) => data);
}

/** The secret in a letter's link. */
export const secretIn = (letter: ParsedMail): string => /#(r[ir]_[\w-]{43})/.exec(letter.text ?? '')![1]!;
