import type { Client } from 'pg';
import { type Agency, resting } from './agency.js';
import { launch } from './launch.js';
import { insertRows } from './insert-rows.js';

/** Each letter as a pitch that was approved and released, and as the dispatch of an enrolment that waits for it. */
export async function postLetters(owner: Client, agency: Agency, dueAt: Date): Promise<void> {
  const { workspaceId, memberId, mailboxId, letters } = agency;
  const approved = { approved_by_id: memberId, approved_at: '2026-01-02T09:00:00Z', state: 'RELEASED' };
  const circumstances = { purpose: 'INTRODUCE', topic: 'carnets', language: 'fr' };
  await resting(owner, async () => {
    const sequenceId = await launch(owner, agency);
    await insertRows(owner, 'pitch', letters.map(({ pitchId, contactId, enrolmentId, subject, text, html }) => ({
      ...{ workspace_id: workspaceId, id: pitchId, contact_id: contactId, author_id: memberId, form_of_address: 'VOUS' },
      ...{ subject, text, html, enrolment_id: enrolmentId, enrolment_step: 1, ...circumstances, ...approved },
    })));
    await insertRows(owner, 'dispatch', letters.map(({ dispatchId, pitchId, enrolmentId, contactId, subject, text, html, messageId, recipient, name }) => ({
      ...{ workspace_id: workspaceId, id: dispatchId, origin_kind: 'PITCH', origin_id: pitchId, contact_id: contactId, member_id: memberId },
      ...{ mailbox_id: mailboxId, sender: 'camille@agence.example', sender_name: 'Camille Roux' },
      ...{ recipient, recipient_name: name, recipient_key: recipient, subject, body: text, html, message_id: messageId },
      ...{ campaign_id: sequenceId, enrolment_id: enrolmentId },
      ...{ ...circumstances, is_automatic: true, answered_since: '2026-01-02T09:00:00Z', due_at: dueAt },
    })));
  });
  await owner.query('vacuum analyze');
}
