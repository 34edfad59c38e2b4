import { SendDue } from '#sending';
import { describe, expect, it } from 'vitest';
import { assetOf } from '../support/assets.js';
import { aBlogger, approve, aTemplate, render } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { useSmtpSink } from '../support/smtp-sink.js';

const sink = useSmtpSink();
const rapport = useRapport(() => ({ SMTP_URL: sink.url }));

interface Dispatch {
  id: string;
  state: string;
  reason: string | null;
  attempts: number;
  messageId: string;
  interaction: { messageId: string } | null;
}

/** An approved pitch to an address, sent; its dispatch waits for the worker. */
async function sendTo(camille: Colleague, address: string): Promise<Dispatch> {
  const contactId = await aBlogger(camille, { addresses: [{ address }] });
  const draft = await render(camille, contactId, await aTemplate(camille));
  const { sendPitch } = await camille.ask<{ sendPitch: { dispatch: Dispatch } }>(
    `mutation ($id: ID!, $version: Int!) {
      sendPitch(id: $id, version: $version) { dispatch { id state reason attempts messageId interaction { id } } }
    }`,
    { id: draft.id, version: (await approve(camille, draft)).version },
  );
  return sendPitch.dispatch;
}

const drain = (camille: Colleague): Promise<number> => rapport.api.get(SendDue, { strict: false }).drain(camille.workspaceId);

async function look(camille: Colleague, { id }: Dispatch): Promise<Dispatch> {
  const { dispatch } = await camille.ask<{ dispatch: Dispatch }>(
    `query ($id: ID!) { dispatch(id: $id) { id state reason attempts messageId interaction { messageId } } }`,
    { id },
  );
  return dispatch;
}

/** A worker took it and was killed; its lease has ended. */
const leftBehind = ({ id }: Dispatch, { wasHandedOver }: { wasHandedOver: boolean }) =>
  rapport.owner.query(
    `update dispatch set state = 'CLAIMED', attempts = 1, claimed_by = gen_random_uuid(), lease_until = now() - interval '1 s',
      handed_over_at = case when $2 then now() - interval '30 s' end where id = $1`,
    [id, wasHandedOver],
  );

describe('a message', () => {
  it('waits until the worker hands it to the mail server, and is logged once it left', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille, 'elodie@example.org');
    expect(due).toMatchObject({ state: 'DUE', interaction: null });
    await drain(camille);
    const sent = await look(camille, due);
    expect(sent).toMatchObject({ state: 'SENT', attempts: 1, interaction: { messageId: due.messageId } });
    const [arrived] = sink.taken.filter(({ source }) => source.includes(due.messageId));
    expect(arrived).toMatchObject({ recipient: 'elodie@example.org' });
  });

  it('never leaves twice, however often the worker is told', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille, 'elodie@example.org');
    await Promise.all([drain(camille), drain(camille), drain(camille)]);
    await drain(camille);
    expect(sink.taken.filter(({ source }) => source.includes(due.messageId))).toHaveLength(1);
  });

  it('is refused for good when the server says so, in its words', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille, '550@example.org');
    await drain(camille);
    expect(await look(camille, due)).toMatchObject({ state: 'REFUSED', reason: expect.stringContaining('550'), interaction: null });
  });

  it('offered nothing when it was refused for good', async () => {
    const camille = await rapport.colleague('MANAGER');
    const assetId = await assetOf(camille, { isExclusive: true });
    const contactId = await aBlogger(camille, { addresses: [{ address: '550@example.org' }] });
    const draft = await render(camille, contactId, await aTemplate(camille), { assetIds: [assetId] });
    await camille.ask(`mutation ($id: ID!, $version: Int!) { sendPitch(id: $id, version: $version) { dispatch { id } } }`, {
      id: draft.id, version: (await approve(camille, draft)).version,
    });
    const states = async () =>
      (await camille.ask<{ asset: { offers: { edges: { node: { state: string } }[] } } }>(
        `query ($id: ID!) { asset(id: $id) { offers { edges { node { state } } } } }`,
        { id: assetId },
      )).asset.offers.edges.map(({ node }) => node.state);
    expect(await states()).toEqual(['PENDING']);
    await drain(camille);
    expect(await states()).toEqual(['WITHDRAWN']);
  });

  it('is tried again later when the server says "not now", later each time, and gives up in the end', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille, '451@example.org');
    await drain(camille);
    expect(await look(camille, due)).toMatchObject({ state: 'DUE', attempts: 1 });
    expect(await drain(camille)).toBe(0);
    for (let attempt = 2; attempt <= 8; attempt++) {
      await rapport.owner.query(`update dispatch set due_at = now() where id = $1`, [due.id]);
      await drain(camille);
    }
    expect(await look(camille, due)).toMatchObject({ state: 'FAILED', attempts: 8 });
  });

  it('is uncertain, and not sent again, when the worker that was handing it over is gone', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille, 'elodie@example.org');
    await leftBehind(due, { wasHandedOver: true });
    await drain(camille);
    expect(await look(camille, due)).toMatchObject({ state: 'UNCERTAIN' });
    expect(sink.taken.filter(({ source }) => source.includes(due.messageId))).toHaveLength(0);
  });

  it('is sent when the worker that had taken it is gone and had not begun', async () => {
    const camille = await rapport.colleague('MANAGER');
    const due = await sendTo(camille, 'elodie@example.org');
    await leftBehind(due, { wasHandedOver: false });
    await drain(camille);
    expect(await look(camille, due)).toMatchObject({ state: 'SENT', attempts: 2 });
  });
});
