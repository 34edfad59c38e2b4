import { simpleParser, type ParsedMail } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { DISPATCH, drain, look, sendPitch, sendTo, type DispatchRow } from '../support/dispatches.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const read = ({ source }: DispatchRow): Promise<ParsedMail> => simpleParser(Buffer.from(source!, 'latin1'));

/** What they wrote, as the log has it. */
async function wrote(camille: Colleague, contactId: string, more: object = {}): Promise<string> {
  const { logInteraction } = await camille.ask<{ logInteraction: { id: string } }>(
    `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`,
    { input: { contactId, direction: 'INBOUND', channel: 'MAIL', subject: 'Re: votre mot', body: 'Avec plaisir !', ...more } },
  );
  return logInteraction.id;
}

const answer = (camille: Colleague, inReplyToId: string, more: object = {}) =>
  camille.send<{ sendAnswer: DispatchRow }>(`mutation ($input: SendAnswerInput!) { sendAnswer(input: $input) { ${DISPATCH} } }`, {
    input: { inReplyToId, text: 'Merci, à jeudi.', ...more },
  });

describe('without a mail server a message', () => {
  it('is captured before the answer comes', async () => {
    const camille = await rapport.colleague('MANAGER');
    const captured = await sendTo(camille);
    expect(captured).toMatchObject({ state: 'CAPTURED', wait: null, interaction: { messageId: captured.messageId, hopesForAnswer: true } });
    expect((await read(captured)).messageId).toBe(captured.messageId);
    expect(await drain(rapport, camille)).toBe(0);
  });
});

describe('a follow-up', () => {
  it('goes on in the thread of the last message, under its subject', async () => {
    const camille = await rapport.colleague('MANAGER');
    const first = await sendTo(camille);
    const second = await sendPitch(camille, first.contactId, 'FOLLOW_UP');
    const mail = await read(second);
    expect(mail).toMatchObject({ inReplyTo: first.messageId, references: first.messageId, subject: `Re: ${first.subject}` });
    expect(second.interaction!.conversationId).toBe(first.interaction!.conversationId);
    expect(mail.from?.value).toEqual((await read(first)).from?.value);
  });
});

describe('an answer', () => {
  it('goes out in the thread, and hopes for nothing', async () => {
    const camille = await rapport.colleague('MANAGER');
    const first = await sendTo(camille);
    const entryId = await wrote(camille, first.contactId, { inReplyToId: first.interaction!.id });
    const { data } = await answer(camille, entryId);
    expect(data?.sendAnswer).toMatchObject({ state: 'CAPTURED', subject: 'Re: votre mot', interaction: { hopesForAnswer: false } });
    expect(data?.sendAnswer.interaction!.conversationId).toBe(first.interaction!.conversationId);
    expect(await read(data!.sendAnswer)).toMatchObject({ inReplyTo: first.messageId, text: expect.stringContaining('à jeudi') });
  });

  it('with the same words leaves once; further words are another answer', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { contactId } = await sendTo(camille);
    const entryId = await wrote(camille, contactId);
    const both = await Promise.all([answer(camille, entryId), answer(camille, entryId)]);
    expect(both.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
    expect((await answer(camille, entryId, { text: 'J’oubliais : apportez votre levain.' })).data?.sendAnswer.state).toBe('CAPTURED');
  });

  it('is to something they said, and is about something', async () => {
    const camille = await rapport.colleague('MANAGER');
    const first = await sendTo(camille);
    expect((await answer(camille, first.interaction!.id)).errors?.[0]?.message).toContain('inReplyToId');
    const onThePhone = await wrote(camille, first.contactId, { subject: null, channel: 'DM' });
    expect((await answer(camille, onThePhone)).errors?.[0]?.message).toContain('subject');
    expect((await answer(camille, onThePhone, { subject: 'Jeudi' })).data?.sendAnswer).toMatchObject({ subject: 'Jeudi' });
  });
});

describe('one message of each origin', () => {
  it('is made, whoever asks at the same moment', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await sendTo(camille);
    const again = rapport.owner.query(
      `insert into dispatch (workspace_id, id, origin_kind, origin_id, contact_id, sender, recipient, recipient_key, subject, body, message_id, due_at)
       select workspace_id, gen_random_uuid(), origin_kind, origin_id, contact_id, sender, recipient, recipient_key, subject, body, '<x@y.example>', now()
       from dispatch where id = $1`, [id],
    );
    await expect(again).rejects.toThrow('dispatch_origin_once');
    expect(await look(camille, { id })).toMatchObject({ state: 'CAPTURED' });
  });
});
