import { Vault } from '#platform';
import type { Client } from 'pg';
import type { Dovecot } from '../../support/dovecot.js';
import { Draw } from '../population/draw.js';
import { resting, type Agency } from '../sending/agency.js';
import { insertRows } from '../sending/insert-rows.js';

/** Whose mailbox it is. */
export const OFFICE = 'camille@agence.example';

const SENT_AT = '2026-11-16T07:00:00Z';

/** The agency's mailbox is read, once somebody says so; everybody has had a mail from it. */
export async function openOffice(owner: Client, agency: Agency, dataDir: string, dovecot: Dovecot): Promise<void> {
  await owner.query(
    `update mailbox set imap_host = 'localhost', imap_port = $1, imap_security = 'TLS', imap_user = $2, imap_secret = $3, trusted_certificate = $4`,
    [dovecot.tlsPort, OFFICE, new Vault({ secretKey: null, dataDir }).seal(dovecot.password), dovecot.certificate],
  );
  const { workspaceId, mailboxId } = agency;
  const account = { workspace_id: workspaceId, mailbox_id: mailboxId, started_at: SENT_AT, status: 'PAUSED', status_since: SENT_AT, paused_at: SENT_AT };
  await insertRows(owner, 'mail_account', [account]);
  await resting(owner, () => wroteToAll(owner, agency));
  await owner.query('select recount_activity(array_agg(workspace_id), array_agg(id)) from contact');
  await owner.query('vacuum analyze contact, interaction, dispatch');
}

async function wroteToAll(owner: Client, { workspaceId, memberId, mailboxId, letters }: Agency): Promise<void> {
  const draw = new Draw(20_261_122);
  const sent = letters.map((letter) => ({ ...letter, interactionId: draw.uuid() }));
  await insertRows(owner, 'interaction', sent.map(({ interactionId, contactId, subject, text, messageId }) => ({
    ...{ workspace_id: workspaceId, id: interactionId, contact_id: contactId, channel: 'MAIL', direction: 'OUTBOUND', member_id: memberId },
    ...{ subject, body: text, message_id: messageId, hopes_for_answer: true, happened_at: SENT_AT, logged_at: SENT_AT },
  })));
  await insertRows(owner, 'dispatch', sent.map(({ dispatchId, pitchId, contactId, recipient, name, subject, text, messageId, interactionId }) => ({
    ...{ workspace_id: workspaceId, id: dispatchId, origin_kind: 'PITCH', origin_id: pitchId, contact_id: contactId, member_id: memberId, mailbox_id: mailboxId },
    ...{ sender: OFFICE, recipient, recipient_name: name, recipient_key: recipient, subject, body: text, message_id: messageId, interaction_id: interactionId },
    ...{ state: 'SENT', due_at: SENT_AT, claimed_at: SENT_AT, handed_over_at: SENT_AT, settled_at: SENT_AT, attempts: 1, is_automatic: true, created_at: SENT_AT },
  })));
}

/** From now on the office's mail is read. */
export const startReading = (owner: Client): Promise<unknown> => owner.query(`update mail_account set paused_at = null, status = 'NEW'`);
