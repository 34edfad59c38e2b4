import { describe, expect, it } from 'vitest';
import { aBlogger, approve, aTemplate, FIRST_LETTER, lookAt, render, saveWords, SEND, type Sent } from '../support/pitches.js';
import { useRapport } from '../support/rapport.js';

describe('a pitch', () => {
  const rapport = useRapport();

  it('reads as written for one person', async () => {
    const camille = await rapport.colleague('MANAGER');
    const pitch = await render(camille, await aBlogger(camille), await aTemplate(camille));
    expect(pitch).toMatchObject({
      state: 'DRAFT',
      channel: 'MAIL',
      subject: 'En lisant « La croûte qui chante »',
      text: expect.stringMatching(/^Bonjour Élodie,\n\nJ’ai lu « La croûte qui chante » sur Pain & levain, et j’en garde ceci : votre patience/),
      html: expect.stringContaining('sur Pain &amp; levain'),
      report: { charterVersion: 0, findings: [] },
    });
  });

  it('tells of each value where it came from and how old it is', async () => {
    const camille = await rapport.colleague('MANAGER');
    const pitch = await render(camille, await aBlogger(camille), await aTemplate(camille));
    const told = pitch.merged.filter(({ part }) => part === 'TEXT').map(({ field, value, origin }) => [field, value, origin]);
    expect(told).toEqual([
      ['contact.firstName', 'Élodie', 'CONTACT'],
      ['post.title', 'La croûte qui chante', 'POST'],
      ['blog.title', 'Pain & levain', 'PRESENCE'],
      ['post.remark', 'votre patience avec le froid.', 'POST'],
      ['sender.name', 'Camille Roux', 'SENDER'],
    ]);
    for (const { part, start, end, value } of pitch.merged)
      expect((part === 'SUBJECT' ? pitch.subject : pitch.text).slice(start, end)).toBe(value);
    const [{ knownAt }] = pitch.merged.filter(({ field }) => field === 'post.remark');
    expect(Math.abs(Date.now() - Date.parse(knownAt!))).toBeLessThan(60_000);
  });

  it('stops at what is missing, and names the field and the line', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille, { firstName: null, presences: [] });
    const templateId = await aTemplate(camille, { text: `${FIRST_LETTER.text}\n{{values.meetup}}` });
    const { errors } = await camille.send(
      `mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { id } }`,
      { input: { contactId, templateId } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      problems: [
        { field: 'contact.firstName', part: 'TEXT', line: 1 },
        { field: 'blog.title', part: 'TEXT', line: 3 },
        { field: 'values.meetup', part: 'TEXT', line: 11 },
      ],
    });
  });

  it('is not written in a language or form of address it has no words for', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille, { language: 'en' });
    const { errors } = await camille.send(`mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { id } }`, {
      input: { contactId, templateId: await aTemplate(camille) },
    });
    expect(errors?.[0]?.message).toContain('has no variant in English, vous, for a mail; it has: fr vous mail');
  });

  it('remembers its version of the template, whatever becomes of it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const templateId = await aTemplate(camille);
    const draft = await render(camille, await aBlogger(camille), templateId);
    await saveWords(camille, templateId, 2, { subject: 'Autre chose' });
    expect(await lookAt(camille, draft.id)).toMatchObject({ templateVersion: 2, subject: draft.subject, text: draft.text });
    await camille.ask(`mutation ($id: ID!) { deleteTemplate(id: $id) }`, { id: templateId });
    expect(await lookAt(camille, draft.id)).toMatchObject({ templateVersion: 2, text: draft.text });
  });

  it('is captured whole when no mail server is configured, logged with its Message-ID, and informs', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille);
    const draft = await render(camille, contactId, await aTemplate(camille));
    const { sendPitch } = await camille.ask<Sent>(SEND, { id: draft.id, version: (await approve(camille, draft)).version });
    expect(sendPitch).toMatchObject({ state: 'RELEASED', dispatch: { state: 'CAPTURED' } });
    expect(sendPitch.leftAt).not.toBeNull();
    const { source, messageId, interaction } = sendPitch.dispatch;
    expect(source).toContain(`Message-ID: ${messageId}`);
    expect(source).toContain('multipart/alternative');
    expect(interaction).toMatchObject({ messageId, subject: draft.subject, body: draft.text });
    const { contact } = await camille.ask<{ contact: { informedAt: string | null } }>(
      `query ($id: ID!) { contact(id: $id) { informedAt } }`,
      { id: contactId },
    );
    expect(contact.informedAt).toBe(sendPitch.leftAt);
  });

  it('is sent once, and only as it was approved', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille));
    const unapproved = await camille.send(SEND, { id: draft.id, version: draft.version });
    expect(unapproved.errors?.[0]?.message).toContain('Approve it first');
    const { version } = await approve(camille, draft);
    const twice = await Promise.all([1, 2].map(() => camille.send<Sent>(SEND, { id: draft.id, version })));
    expect(twice.filter(({ errors }) => !errors)).toHaveLength(1);
    const { rows } = await rapport.owner.query('select 1 from dispatch where origin_id = $1', [draft.id]);
    expect(rows).toHaveLength(1);
  });

  it('needs a new approval, and is judged anew, once its words were changed by hand', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille));
    const { version } = await approve(camille, draft);
    const { editPitch } = await camille.ask<{ editPitch: typeof draft }>(
      `mutation ($input: EditPitchInput!) { editPitch(input: $input) { version state isEdited html merged { field } report { findings { rule quote } } } }`,
      { input: { id: draft.id, version, text: 'Bonjour Élodie,\n\nachète <vite> notre pain à 12 €.' } },
    );
    expect(editPitch).toMatchObject({ state: 'DRAFT', isEdited: true, html: expect.stringContaining('&lt;vite&gt;') });
    expect(editPitch.merged.map(({ field }) => field)).toEqual(['post.title', 'contact.firstName']);
    expect(editPitch.report.findings).toContainEqual({ rule: 'no-promotion-at-first-touch', quote: '12 €' });
    const stale = await camille.send(SEND, { id: draft.id, version });
    expect(stale.errors?.[0]?.extensions.code).toBe('STALE');
  });

  it('does not go to someone who asked to be left alone, nor by mail without an address', async () => {
    const camille = await rapport.colleague('MANAGER');
    const templateId = await aTemplate(camille);
    for (const [more, rule] of [[{ addresses: [] }, 'no-address'], [{}, 'do-not-contact']] as const) {
      const contactId = await aBlogger(camille, more);
      const draft = await render(camille, contactId, templateId, { channel: 'MAIL' });
      if (rule === 'do-not-contact')
        await camille.ask(`mutation ($id: ID!) { markDoNotContact(input: { contactId: $id, reason: "she asked" }) { id } }`, { id: contactId });
      const { errors } = await camille.send(`mutation ($id: ID!) { approvePitch(id: $id, version: 1) { id } }`, { id: draft.id });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', findings: [{ rule, mayBeOverridden: false }] });
      expect(await lookAt(camille, draft.id)).toMatchObject({ state: 'DRAFT', report: { findings: [{ rule }] } });
    }
  });

  it('is judged once more before it leaves: what she said meanwhile counts', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille);
    const draft = await render(camille, contactId, await aTemplate(camille));
    const { version } = await approve(camille, draft);
    await camille.ask(`mutation ($input: SetPitchPolicyInput!) { setPitchPolicy(input: $input) { version } }`, {
      input: { contactId, welcomesPitches: false },
    });
    const { errors } = await camille.send(SEND, { id: draft.id, version });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', findings: [{ rule: 'policy-pitches-unwelcome' }] });
    expect(await lookAt(camille, draft.id)).toMatchObject({ state: 'APPROVED', leftAt: null });
  });
});
