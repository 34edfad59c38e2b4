import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { sendTo, type DispatchRow } from '../support/dispatches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { awaited, logs } from '../support/replies.js';

const rapport = useRapport();

/** What they wrote, as it was captured: the log's entry, and the message it was made of. */
async function captured(camille: Colleague, contactId: string, mail: { from: string; replyTo?: string[]; references?: string[]; inReplyTo?: string[] }): Promise<string> {
  const entryId = await logs(camille, contactId, { subject: 'Re: votre mot' });
  await rapport.owner.query(
    `insert into mail_message (workspace_id, id, key, content_hash, message_id, in_reply_to, refers_to, direction, from_address, from_key, reply_to, sent_at, received_at,
       stored_at, is_history, kind, confidence, evidence, findings, size, contact_id, matched_by, triage, interaction_id)
     values ($1, $2, $3, $3, $3, $4, $5, 'INBOUND', $6, $6, $7, now(), now(), now(), false, 'PERSON', 1, '[]', '{}', 100, $8, 'ADDRESS', 'SETTLED', $9)`,
    [camille.workspaceId, randomUUID(), '<hers@pain.example>', mail.inReplyTo ?? [], mail.references ?? [], mail.from, mail.replyTo ?? [], contactId, entryId],
  );
  return entryId;
}

async function answered(camille: Colleague, inReplyToId: string) {
  const { sendAnswer } = await camille.ask<{ sendAnswer: Pick<DispatchRow, 'state' | 'source'> & { recipient: string } }>(
    `mutation ($input: SendAnswerInput!) { sendAnswer(input: $input) { state source recipient } }`,
    { input: { inReplyToId, text: 'Merci, à jeudi.' } },
  );
  const { inReplyTo, references } = await simpleParser(Buffer.from(sendAnswer.source!, 'latin1'));
  return { recipient: sendAnswer.recipient, inReplyTo, references };
}

/** A blogger with a second address, to whom a pitch went. */
async function blogger(camille: Colleague): Promise<string> {
  const { contactId } = await sendTo(camille, { addresses: [{ address: 'zoe@pain.example' }, { address: 'atelier@pain.example' }] });
  return contactId;
}

describe('an answer written in Rapport', () => {
  it('goes to the address they wrote from, after their message, and ends the waiting', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await blogger(camille);
    const entryId = await captured(camille, contactId, { from: 'atelier@pain.example', references: ['<a@pain.example>', '<b@pain.example>'] });
    expect(await awaited(camille, contactId)).not.toBeNull();
    expect(await answered(camille, entryId)).toEqual({
      ...{ recipient: 'atelier@pain.example', inReplyTo: '<hers@pain.example>' },
      references: ['<a@pain.example>', '<b@pain.example>', '<hers@pain.example>'],
    });
    expect(await awaited(camille, contactId)).toBeNull();
  });

  it('goes to the address they wrote from as well once somebody said anew what it is', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await blogger(camille);
    const entryId = await captured(camille, contactId, { from: 'atelier@pain.example' });
    const { correctInteraction: { id } } = await camille.ask<{ correctInteraction: { id: string } }>(
      'mutation ($id: ID!) { correctInteraction(input: { id: $id, subject: "Re: mot" }) { id } }', { id: entryId });
    await rapport.owner.query('update mail_message set interaction_id = $2 where interaction_id = $1', [entryId, id]);
    expect(await answered(camille, id)).toMatchObject({ recipient: 'atelier@pain.example', inReplyTo: '<hers@pain.example>' });
  });

  it('goes where they want answers, if that is theirs', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await blogger(camille);
    const entryId = await captured(camille, contactId, { from: 'zoe@pain.example', replyTo: ['Atelier@pain.example'], inReplyTo: ['<a@pain.example>'] });
    expect(await answered(camille, entryId)).toEqual({
      ...{ recipient: 'atelier@pain.example', inReplyTo: '<hers@pain.example>', references: ['<a@pain.example>', '<hers@pain.example>'] },
    });
  });

  it('goes to the primary address where they wrote from a stranger’s, or from one that takes no mail', async () => {
    const camille = await rapport.colleague('MANAGER');
    for (const [from, state] of [['quelquun@ailleurs.example', 'VALID'], ['atelier@pain.example', 'BOUNCED']] as const) {
      const contactId = await blogger(camille);
      await rapport.owner.query(`update address set state = $2 where contact_id = $1 and key = 'atelier@pain.example'`, [contactId, state]);
      const entryId = await captured(camille, contactId, { from });
      expect((await answered(camille, entryId)).recipient).toBe('zoe@pain.example');
      await rapport.owner.query('delete from mail_message where workspace_id = $1', [camille.workspaceId]);
    }
  });
});
