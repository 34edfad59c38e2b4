import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { OFFICE, openOffice, startReading } from '../../bench/inbox/office.js';
import { foundAgency, type Agency } from '../../bench/sending/agency.js';
import { MailTown } from '../../support/mail-town.js';
import type { ChaosDatabase } from '../chaos-database.js';

const PEOPLE = 200;

/** A folder that is read because somebody chose it. */
export const CHOSEN = 'Projets.Été';
const SENT = 'Éléments envoyés';
export const FOLDERS = ['INBOX', SENT, CHOSEN] as const;

/** Both are read, in one workspace. */
export const MAILBOXES = [OFFICE, 'lila@agence.example'] as const;

/** An agency with two mailboxes on a server of its own, and people who had a mail from it. */
export async function twoMailboxes({ owner, dataDir }: ChaosDatabase): Promise<{ town: MailTown; agency: Agency }> {
  const town = new MailTown(Object.fromEntries(MAILBOXES.map((address) => [address, null])));
  await town.start();
  const agency = await foundAgency(owner, PEOPLE, town.smtpPort);
  await openOffice(owner, agency, dataDir, town.dovecot);
  await anotherMailbox(owner, agency, MAILBOXES[1]);
  for (const address of MAILBOXES) town.folders.make(address, CHOSEN);
  await owner.query('update mail_account set folders = $1', [[CHOSEN]]);
  await startReading(owner);
  return { town, agency };
}

async function anotherMailbox(owner: Client, { mailboxId }: Agency, address: string): Promise<void> {
  const id = randomUUID();
  const like = async (table: string, changes: object, of: string) =>
    owner.query(`insert into ${table} select (jsonb_populate_record(t, $1)).* from ${table} t where t.${of} = $2`, [JSON.stringify(changes), mailboxId]);
  await like('mailbox', { id, address, imap_user: address, is_default: false }, 'id');
  await like('mail_account', { mailbox_id: id }, 'mailbox_id');
}
