import { describe, expect, it } from 'vitest';
import { DISPATCH, drain, leftBehind, look, noting, sendTo, type DispatchRow } from '../support/dispatches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { useSmtpSink } from '../support/smtp-sink.js';

const sink = useSmtpSink();
const rapport = useRapport(() => ({ SMTP_URL: sink.url }));

const arrived = ({ messageId }: DispatchRow) => sink.taken.filter(({ source }) => source.includes(messageId));

/** A message of which nobody knows whether it left. */
async function uncertain(camille: Colleague): Promise<DispatchRow & { contactId: string }> {
  const due = await sendTo(camille);
  await leftBehind(rapport, due, { wasHandedOver: true });
  await drain(rapport, camille);
  expect(await look(camille, due)).toMatchObject({ state: 'UNCERTAIN', wait: { code: 'WORKER_GONE' } });
  return due;
}

const settle = (camille: Colleague, { id }: DispatchRow, outcome: string, reason = 'Élodie l’a sous les yeux.') =>
  camille.send<{ settleDispatch: DispatchRow }>(
    `mutation ($input: SettleDispatchInput!) { settleDispatch(input: $input) { ${DISPATCH} } }`,
    { input: { id, outcome, reason } },
  );

const inbound = (camille: Colleague, contactId: string, more: object) =>
  camille.ask(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, {
    input: { contactId, direction: 'INBOUND', channel: 'MAIL', ...more },
  });

/** It was due so long ago. */
const lateBy = ({ id }: DispatchRow, hours: number) =>
  rapport.owner.query(`update dispatch set due_at = now() - make_interval(hours => $2) where id = $1`, [id, hours]);

describe('a message that may or may not have left', () => {
  it('is logged and counted once somebody says that it did', async () => {
    const camille = await rapport.colleague('MANAGER');
    const unsure = await uncertain(camille);
    const { data } = await settle(camille, unsure, 'LEFT');
    expect(data?.settleDispatch).toMatchObject({ state: 'SENT', wait: null, interaction: { messageId: unsure.messageId } });
    expect(data?.settleDispatch.events.at(-1)).toMatchObject({ reason: { code: 'SETTLED_LEFT' }, member: { id: camille.memberId } });
    await drain(rapport, camille);
    expect(arrived(unsure)).toEqual([]);
    expect((await settle(camille, unsure, 'SEND_AGAIN')).errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('is settled once what they say at that moment is written down, which refers to it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const unsure = await uncertain(camille);
    const { begin, end } = noting(rapport, unsure);
    await begin();
    const settled = settle(camille, unsure, 'LEFT');
    await end();
    expect((await settled).data?.settleDispatch).toMatchObject({ state: 'SENT' });
  });

  it('is the same message, under the same Message-ID, when somebody sends it again', async () => {
    const camille = await rapport.colleague('MANAGER');
    const unsure = await uncertain(camille);
    await settle(camille, unsure, 'SEND_AGAIN', 'Rien dans sa boîte.');
    await drain(rapport, camille);
    expect(await look(camille, unsure)).toMatchObject({ state: 'SENT', attempts: 2, messageId: unsure.messageId });
    expect(arrived(unsure)).toHaveLength(1);
  });

  it('can be left at that', async () => {
    const camille = await rapport.colleague('MANAGER');
    const unsure = await uncertain(camille);
    await settle(camille, unsure, 'DROP', 'Trop tard.');
    await drain(rapport, camille);
    expect(await look(camille, unsure)).toMatchObject({ state: 'STOPPED', wait: { code: 'DROPPED', en: 'It will not leave: Trop tard.' } });
    expect(arrived(unsure)).toEqual([]);
  });

  it('left, as an answer proves that quotes it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const unsure = await uncertain(camille);
    await inbound(camille, unsure.contactId, { body: 'Bonjour, je préfère en parler de vive voix.' });
    expect(await look(camille, unsure)).toMatchObject({ state: 'UNCERTAIN' });
    await inbound(camille, unsure.contactId, { nature: 'BOUNCE', body: `Your message\n  Message-ID: ${unsure.messageId}\nis delayed.` });
    expect(await look(camille, unsure)).toMatchObject({ state: 'SENT', interaction: { messageId: unsure.messageId } });
  });

  it('is looked for where a folder of sent mails is known, and nowhere else', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await uncertain(camille);
    const { errors } = await camille.send(`mutation ($id: ID!) { lookForDispatch(id: $id) { id } }`, { id });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' }, message: expect.stringContaining('settleDispatch') });
  });
});

describe('work that was not done', () => {
  it('within a day leaves as if nothing had been', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille);
    await lateBy(due, 23);
    expect(await drain(rapport, camille)).toBe(1);
  });

  it('for more than a day waits for somebody to look at it, and leaves when they say so', async () => {
    const camille = await rapport.colleague('MANAGER');
    const late = await sendTo(camille);
    await lateBy(late, 25);
    expect(await drain(rapport, camille)).toBe(0);
    expect(await look(camille, late)).toMatchObject({ state: 'HELD', wait: { code: 'LATE' }, events: [{ state: 'HELD', reason: { code: 'LATE' } }] });
    await camille.ask(`mutation ($id: ID!, $dueAt: DateTime!) { rescheduleDispatch(id: $id, dueAt: $dueAt) { id } }`, { id: late.id, dueAt: new Date() });
    expect(await drain(rapport, camille)).toBe(1);
    expect((await look(camille, late)).events.map(({ reason }) => reason.code)).toEqual(['LATE', 'RESCHEDULED']);
  });

  it('can be dropped, once', async () => {
    const camille = await rapport.colleague('MANAGER');
    const late = await sendTo(camille);
    await lateBy(late, 25);
    await drain(rapport, camille);
    const drop = () => camille.send(`mutation ($id: ID!) { dropDispatch(id: $id, reason: "La saison est finie.") { state } }`, { id: late.id });
    expect((await drop()).data).toEqual({ dropDispatch: { state: 'STOPPED' } });
    expect((await drop()).errors?.[0]?.message).toContain('STOPPED');
    expect(await drain(rapport, camille)).toBe(0);
  });
});

describe('why a message has not left', () => {
  it('always has an answer, also while nothing stands against it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille);
    expect(due.wait).toMatchObject({ code: 'ITS_TURN', en: expect.stringContaining('its turn comes on') });
    await drain(rapport, camille);
    expect((await look(camille, due)).wait).toBeNull();
  });

  it('can be read for all that wait for somebody, and for one person', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [first, second] = [await uncertain(camille), await sendTo(camille)];
    const list = async (filter: object) =>
      (await camille.ask<{ dispatches: { edges: { node: { id: string } }[] } }>(
        `query ($filter: DispatchFilter) { dispatches(filter: $filter) { edges { node { id contact { name } } } } }`, { filter },
      )).dispatches.edges.map(({ node }) => node.id);
    expect(await list({ states: ['UNCERTAIN', 'HELD'] })).toEqual([first.id]);
    expect(await list({ contactId: second.contactId })).toEqual([second.id]);
    expect(await list({})).toEqual([second.id, first.id]);
  });
});
