import { describe, expect, it } from 'vitest';
import { aBlogger, approve, aTemplate, render, SEND } from '../support/pitches.js';
import { useRapport } from '../support/rapport.js';

const MESSAGE = {
  channel: 'DM',
  subject: null,
  text: 'Bonjour {{contact.firstName}}, j’ai lu « {{post.title}} » : {{post.remark}} J’ai trouvé votre compte sur {{blog.title}}.\n\nSi vous préférez ne plus recevoir de messages, un mot suffit.',
};

const MARK = `mutation ($input: MarkPitchSentInput!) { markPitchSent(input: $input) { state leftAt dispatch { id } } }`;

describe('a pitch that is no mail', () => {
  const rapport = useRapport();

  it('is copied by a member, marked sent, logged and counted the same', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille, { addresses: [] });
    const draft = await render(camille, contactId, await aTemplate(camille, MESSAGE));
    expect(draft).toMatchObject({ channel: 'DM', subject: null, html: null });
    const { version } = await approve(camille, draft);
    expect((await camille.send(SEND, { id: draft.id, version })).errors?.[0]?.message).toContain('markPitchSent');
    const sentAt = new Date(Date.now() - 3_600_000).toISOString();
    const input = { id: draft.id, version, sentAt, link: 'https://social.example/dm/1' };
    const { markPitchSent } = await camille.ask<{ markPitchSent: { leftAt: string } }>(MARK, { input });
    expect(markPitchSent).toEqual({ state: 'RELEASED', leftAt: sentAt, dispatch: null });
    const { contact } = await camille.ask<{ contact: { timeline: { edges: { node: object }[] } } }>(
      `query ($id: ID!) { contact(id: $id) { timeline { edges { node { channel direction body happenedAt link hopesForAnswer } } } } }`,
      { id: contactId },
    );
    expect(contact.timeline.edges.map(({ node }) => node)).toEqual([
      { channel: 'DM', direction: 'OUTBOUND', body: draft.text, happenedAt: sentAt, link: input.link, hopesForAnswer: true },
    ]);
    expect((await camille.send(MARK, { input })).errors?.[0]?.extensions.code).toBe('STALE');
  });

  it('is on record once it was sent, whatever she said since', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille, { addresses: [] });
    const draft = await render(camille, contactId, await aTemplate(camille, MESSAGE));
    const { version } = await approve(camille, draft);
    await camille.ask(`mutation ($id: ID!) { markDoNotContact(input: { contactId: $id, reason: "she asked" }) { id } }`, { id: contactId });
    const { markPitchSent } = await camille.ask<{ markPitchSent: { state: string } }>(MARK, { input: { id: draft.id, version } });
    expect(markPitchSent.state).toBe('RELEASED');
  });

  it('goes the way the contact wishes, and says when there are no words for that', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille);
    await camille.ask(`mutation ($input: SetPitchPolicyInput!) { setPitchPolicy(input: $input) { version } }`, {
      input: { contactId, channel: 'COMMENT' },
    });
    const { errors } = await camille.send(`mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { id } }`, {
      input: { contactId, templateId: await aTemplate(camille, MESSAGE) },
    });
    expect(errors?.[0]?.message).toContain('has no variant in French, vous, for a comment; it has: fr vous DM');
  });

  it('is not a mail that somebody marks sent', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille));
    const { version } = await approve(camille, draft);
    const { errors } = await camille.send(MARK, { input: { id: draft.id, version } });
    expect(errors?.[0]?.message).toContain('sendPitch');
  });
});
