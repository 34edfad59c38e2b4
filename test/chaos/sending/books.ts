import type { Client } from 'pg';
import type { BookedMessage } from './promises.js';

const BOOKED = `
  select d.message_id as "messageId", d.recipient, d.state, coalesce(d.wait->>'en', d.reason) as reason,
    d.handed_over_at as "handedOverAt", d.claimed_by as "claimedBy",
    (select count(*)::integer from interaction i where i.workspace_id = d.workspace_id and i.message_id = d.message_id) as entries
  from dispatch d`;

/** Each message as our books have it. */
export const booked = async (owner: Client): Promise<BookedMessage[]> => (await owner.query<BookedMessage>(BOOKED)).rows;

/** Messages a worker has claimed and not begun to hand over. */
const UNBEGUN = `select message_id as "messageId" from dispatch where state = 'CLAIMED' and handed_over_at is null`;

export const unbegun = async (owner: Client): Promise<string[]> =>
  (await owner.query<{ messageId: string }>(UNBEGUN)).rows.map(({ messageId }) => messageId);

const OPEN = `
  select count(*)::integer as open, count(*) filter (where state = 'CLAIMED')::integer as claimed
  from dispatch where state in ('DUE', 'CLAIMED')`;

/** How many are still on their way, and how many of them in somebody's hands. */
export const onTheWay = async (owner: Client): Promise<{ open: number; claimed: number }> =>
  (await owner.query<{ open: number; claimed: number }>(OPEN)).rows[0]!;

/** The hours a server asked for go by at once. */
export const letTimePass = (owner: Client): Promise<unknown> =>
  owner.query(`update dispatch set due_at = now() where state = 'DUE' and due_at > now()`);
