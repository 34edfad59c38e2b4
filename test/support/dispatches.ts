import { SendDue } from '#sending';
import { expect, vi } from 'vitest';
import { aBlogger, approve, aTemplate, render } from './pitches.js';
import type { Colleague, Rapport } from './rapport.js';

export interface DispatchRow {
  id: string;
  state: string;
  reason: string | null;
  attempts: number;
  messageId: string;
  subject: string;
  dueAt: string;
  source: string | null;
  wait: { code: string; fr: string; en: string } | null;
  events: { state: string; reason: { code: string; en: string }; member: { id: string } | null }[];
  interaction: { id: string; messageId: string; hopesForAnswer: boolean; conversationId: string } | null;
}

export const DISPATCH = `id state reason attempts messageId subject dueAt source wait { code fr en }
  events { state reason { code en } member { id } } interaction { id messageId hopesForAnswer conversationId }`;

/** An approved pitch to a blogger, handed to sending. */
export async function sendTo(camille: Colleague, more: object = {}, purpose?: string): Promise<DispatchRow & { contactId: string }> {
  const contactId = await aBlogger(camille, more);
  return { ...(await sendPitch(camille, contactId, purpose)), contactId };
}

export async function sendPitch(camille: Colleague, contactId: string, purpose?: string): Promise<DispatchRow> {
  const draft = await render(camille, contactId, await aTemplate(camille, {}, purpose));
  const { sendPitch } = await camille.ask<{ sendPitch: { dispatch: DispatchRow } }>(
    `mutation ($id: ID!, $version: Int!) { sendPitch(id: $id, version: $version) { dispatch { ${DISPATCH} } } }`,
    { id: draft.id, version: (await approve(camille, draft)).version },
  );
  return sendPitch.dispatch;
}

export const look = async (camille: Colleague, { id }: { id: string }): Promise<DispatchRow> =>
  (await camille.ask<{ dispatch: DispatchRow }>(`query ($id: ID!) { dispatch(id: $id) { ${DISPATCH} } }`, { id })).dispatch;

/** Hands over what is due in the colleague's workspace. @returns how many messages left */
export const drain = (rapport: Rapport, { workspaceId }: Colleague): Promise<number> =>
  rapport.api.get(SendDue, { strict: false }).drain(workspaceId);

/** A worker took it and was killed; its lease has ended. */
export const leftBehind = (rapport: Rapport, { id }: { id: string }, { wasHandedOver }: { wasHandedOver: boolean }) =>
  rapport.owner.query(
    `update dispatch set state = 'CLAIMED', attempts = 1, claimed_by = gen_random_uuid(), lease_until = now() - interval '1 s',
      claimed_at = now() - interval '30 s', handed_over_at = case when $2 then now() - interval '30 s' end where id = $1`,
    [id, wasHandedOver],
  );

/** Somebody writes down what the contact says, and to which message. */
export const noting = ({ owner }: Rapport, { id, contactId }: { id: string; contactId: string }) => ({
  begin: async (): Promise<void> => {
    await owner.query('begin');
    await owner.query('select id from contact where id = $1 for no key update', [contactId]);
  },
  /** While somebody else waits for that. Fails where that one holds the message: both would wait for ever. */
  end: async (): Promise<void> => {
    const blocked = 'select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))';
    await vi.waitFor(async () => expect((await owner.query(blocked)).rows).not.toEqual([]), { timeout: 10_000 });
    await owner.query('select id from dispatch where id = $1 for key share nowait', [id]).finally(() => owner.query('rollback'));
  },
});
