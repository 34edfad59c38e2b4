import { audited, doorkeeping, walled } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNT, FOLDER, RULE, MESSAGE, SIGHTING, DIFFERENCE } from './095-capture.tables.js';

/** What our mailboxes received and sent, each message once, and the book of what was seen where. */
export class Capture1764000000095 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(ACCOUNT + FOLDER + RULE + MESSAGE + SIGHTING + DIFFERENCE);
    await db.query(walled('mail_account', ['select', 'insert', 'update']) + walled('mail_folder', ['select', 'insert', 'update']));
    await db.query(walled('privacy_rule') + audited('privacy_rule'));
    await db.query(walled('mail_message', ['select', 'insert', 'update']) + walled('mail_source', ['select', 'insert', 'delete']));
    await db.query(walled('mail_sighting', ['select', 'insert', 'update']) + walled('mail_difference', ['select', 'insert', 'update']));
    await db.query(PARTICIPANTS + FORGET + DOOR + doorkeeping + UNTRAILED + audited('suppression', ['evidence']));
    for (const queue of QUEUES) await db.query('select pgboss.create_queue($1, $2)', [queue, { policy: 'standard' }]);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const queue of QUEUES) await db.query('select pgboss.delete_queue($1)', [queue]);
    await db.query(`
      ${UNTRAILED + audited('suppression')}
      drop function door.workspaces_with_mail_accounts, forget_entry_texts;
      drop table mail_difference, mail_sighting, mail_source, mail_message, privacy_rule, mail_folder, mail_account;
    `);
  }
}

const QUEUES = ['compare-mailboxes', 'apply-privacy-rules'];

/** What only its participants may read is not there for other members; the product itself sees it, or it would store it twice. */
const PARTICIPANTS = `
  create policy participants on mail_message as restrictive to rapport_app
    using (workspace_id = current_workspace_id() and (not participants_only or current_member_id() is null or current_member_id() = any (participants)))
    with check (true);
  create policy participants on mail_source as restrictive to rapport_app
    using (workspace_id = current_workspace_id() and (current_member_id() is null or exists (
      select from mail_message m where m.workspace_id = mail_source.workspace_id and m.id = mail_source.mail_message_id))) with check (true);
`;

/** Privacy rules empty texts that were logged; the trigger of the log lets the maintenance role do that and nothing else. */
const FORGET = `
  create function forget_entry_texts(entries uuid[]) returns void security definer language sql set search_path = public, pg_temp
    begin atomic
      update interaction set subject = null, body = null where workspace_id = current_workspace_id() and id = any (entries);
    end;
  alter function forget_entry_texts owner to rapport_maintenance;
  revoke all on function forget_entry_texts from public;
  grant execute on function forget_entry_texts to rapport_app;
`;

/** People's own words are among the evidence from now on, and can be taken back: the audit trail holds no copy of them. */
const UNTRAILED = ['insert', 'update', 'delete'].map((event) => `drop trigger audit_${event} on suppression;`).join('');

const DOOR = `
  -- Where a mailbox is to be read and nobody does.
  create function door.workspaces_with_mail_accounts() returns table (id uuid)
    stable security definer language sql set search_path = public, pg_temp
    begin atomic
      select distinct a.workspace_id from public.mail_account a
      join public.mailbox m on m.workspace_id = a.workspace_id and m.id = a.mailbox_id and m.archived_at is null
      where a.paused_at is null and (a.lease_until is null or a.lease_until < now())
        and (a.next_try_at is null or a.next_try_at <= now() or a.tried_version is distinct from m.version);
    end;
`;
