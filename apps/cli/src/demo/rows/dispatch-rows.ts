import { composeMessage } from '#mail';
import type { Pitch } from '#pitches';
import type { Cast, Player } from '../cast.js';
import type { Row } from './insert-rows.js';

/** A pitch with whom it is for, who signs it, and when it was written. */
export interface SignedPitch {
  player: Player;
  pitch: Pitch;
  sender: { name: string; address: string };
  at: Date;
}

/** Captured, as everything is where no mail server is configured; nothing ever leaves for these addresses. */
export async function dispatchRow(cast: Cast, { player, pitch, sender, at }: SignedPitch): Promise<Row> {
  const { person, draw, id } = player;
  const recipient = person.addresses![0]!;
  const messageId = `<${draw.uuid()}@${sender.address.split('@')[1]}>`;
  const words = { subject: pitch.subject!, text: pitch.text, html: pitch.html! };
  const { source } = await composeMessage({ messageId, date: at, from: sender, to: [{ name: person.name, address: recipient }], ...words });
  return {
    ...{ workspace_id: cast.workspaceId, id: draw.uuid(), origin_kind: 'PITCH', origin_id: pitch.id, contact_id: id },
    ...{ member_id: pitch.authorId, sender: sender.address, recipient, recipient_key: recipient.toLowerCase(), subject: pitch.subject, body: pitch.text, message_id: messageId, source },
    ...{ state: 'CAPTURED', reason: 'No mail server is configured (SMTP_URL), so it was kept here.', attempts: 0 },
    ...{ due_at: at, claimed_at: null, settled_at: at, interaction_id: draw.uuid(), created_at: at },
  };
}

/** What the log says of it. */
export const entryRow = (dispatch: Row): Row => ({
  ...{ workspace_id: dispatch['workspace_id'], id: dispatch['interaction_id'], contact_id: dispatch['contact_id'] },
  ...{ direction: 'OUTBOUND', channel: 'MAIL', happened_at: dispatch['settled_at'], logged_at: dispatch['settled_at'] },
  ...{ member_id: dispatch['member_id'], persona: null, subject: dispatch['subject'], body: dispatch['body'], link: null },
  ...{ conversation_id: dispatch['interaction_id'], in_reply_to_id: null, hopes_for_answer: true, minutes_spent: null },
  ...{ nature: 'HUMAN', recipients: [dispatch['recipient']], mood: null, returns_on: null, corrects_id: null },
  message_id: dispatch['message_id'],
});
