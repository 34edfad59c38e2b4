import { EscalateReplies } from '#replies';
import type { Colleague, Rapport } from './rapport.js';

export const REPLY = `id version entries waitsSince label labelIsConfirmed escalatesAt escalatedAt closedAt closeReason responseMinutes
  workingMinutes contact { name } owner { id } closedBy { id } firstEntry { id } lastEntry { id } answer { id } place { code fr en } priority
  handovers { note from { id } to { id } handedBy { id } }`;

export interface ReplyRow {
  id: string;
  version: number;
  entries: number;
  label: string | null;
  escalatedAt: string | null;
  closedAt: string | null;
  contact: { name: string };
  owner: { id: string } | null;
  firstEntry: { id: string };
  lastEntry: { id: string };
  answer: { id: string } | null;
  priority: number | null;
  place: { code: string; fr: string; en: string } | null;
}

/** Logs an exchange: what they wrote unless it says otherwise. */
export async function logs(colleague: Colleague, contactId: string, more: object = {}): Promise<string> {
  const input = { contactId, direction: 'INBOUND', channel: 'MAIL', body: 'Où trouver votre farine ?', ...more };
  const { logInteraction } = await colleague.ask<{ logInteraction: { id: string } }>(
    `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`,
    { input },
  );
  return logInteraction.id;
}

/** What is open of a contact. */
export async function awaited(colleague: Colleague, contactId: string): Promise<ReplyRow | null> {
  const { contact } = await colleague.ask<{ contact: { awaitedReply: ReplyRow | null } }>(
    `query ($id: ID!) { contact(id: $id) { awaitedReply { ${REPLY} } } }`,
    { id: contactId },
  );
  return contact.awaitedReply;
}

export const reply = async (colleague: Colleague, id: string): Promise<ReplyRow> =>
  (await colleague.ask<{ awaitedReply: ReplyRow }>(`query ($id: ID!) { awaitedReply(id: $id) { ${REPLY} } }`, { id })).awaitedReply;

export interface QueuePage {
  edges: { node: ReplyRow }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const queue = async (colleague: Colleague, variables: object = {}): Promise<QueuePage> =>
  (
    await colleague.ask<{ replyQueue: QueuePage }>(
      `query ($first: Int! = 20, $after: String, $filter: ReplyFilter) { replyQueue(first: $first, after: $after, filter: $filter) {
        edges { node { ${REPLY} } } pageInfo { hasNextPage endCursor } } }`,
      variables,
    )
  ).replyQueue;

export const names = async (colleague: Colleague, variables: object = {}): Promise<string[]> =>
  (await queue(colleague, variables)).edges.map(({ node }) => node.contact.name);

export const LABEL = `mutation ($id: ID!, $version: Int!, $label: ReplyLabel) { labelReply(id: $id, version: $version, label: $label) { ${REPLY} } }`;
export const HAND_OVER = `mutation ($id: ID!, $version: Int!, $toMemberId: ID!, $note: String) {
  handOverReply(id: $id, version: $version, toMemberId: $toMemberId, note: $note) { ${REPLY} } }`;
export const CLOSE = `mutation ($id: ID!, $version: Int!, $reason: String!) { closeReply(id: $id, version: $version, reason: $reason) { ${REPLY} } }`;
export const REOPEN = `mutation ($id: ID!, $version: Int!) { reopenReply(id: $id, version: $version) { ${REPLY} } }`;

/** The due task, in one workspace. */
export const escalate = (rapport: Rapport, { workspaceId }: Colleague): Promise<void> => rapport.api.get(EscalateReplies, { strict: false }).run({ workspaceId });
