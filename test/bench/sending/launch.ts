import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Agency } from './agency.js';
import { insertRows } from './insert-rows.js';

const MAIL = { kind: 'MAIL', arms: [{ key: 'A', templateId: randomUUID(), templateVersion: 1, weight: 1 }], thread: 'NEW' };
/** Looked at, and always open. */
const AT_ANY_HOUR = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00', respectsHolidays: false };
const STARTED = '2026-01-02T09:00:00Z';

/** A sequence of one mail that everybody is enrolled in, each at the mail that is due. @returns the sequence's id */
export async function launch(owner: Client, { workspaceId, memberId, mailboxId, letters }: Agency): Promise<string> {
  const [sequenceId, launchId] = [randomUUID(), randomUUID()];
  const own = { workspace_id: workspaceId };
  const of = { ...own, sequence_id: sequenceId };
  await insertRows(owner, 'sequence', [{ ...own, id: sequenceId, name: 'Carnets', topic: 'carnets', owner_id: memberId, mailbox_id: mailboxId, created_at: STARTED }]);
  await insertRows(owner, 'sequence_version', [{ ...of, version: 1, steps: [MAIL], send_window: AT_ANY_HOUR, created_at: STARTED }]);
  await insertRows(owner, 'launch', [{ ...of, id: launchId, sequence_version: 1, selection: {}, state: 'STARTED', starts_at: STARTED, author_id: memberId, created_at: STARTED }]);
  await insertRows(owner, 'enrolment', letters.map(({ enrolmentId, contactId, pitchId, dispatchId }, position) => ({
    ...{ ...of, id: enrolmentId, launch_id: launchId, sequence_version: 1, contact_id: contactId, position, state: 'ACTIVE', awaits: 'DISPATCH' },
    ...{ mailbox_id: mailboxId, pitch_id: pitchId, dispatch_id: dispatchId, first_dispatch_id: dispatchId, started_at: STARTED },
  })));
  return sequenceId;
}
