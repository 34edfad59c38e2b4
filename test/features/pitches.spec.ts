import { describe, expect, it } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

const FIRST_LETTER = {
  language: 'fr',
  formOfAddress: 'VOUS',
  subject: 'Votre billet sur {{values.post}}',
  text: 'Bonjour {{contact.firstName}},\n\nJ’ai lu « {{values.post}} » sur {{blog.title}} : {{values.struck}}\n\n{{sender.name}}',
};

async function template(manager: Colleague, words: object = FIRST_LETTER): Promise<string> {
  const { createTemplate } = await manager.ask<{ createTemplate: { id: string } }>(
    `mutation ($name: String!) { createTemplate(input: { name: $name, purpose: INTRODUCE }) { id } }`,
    { name: `Premier contact ${Math.random()}` },
  );
  const input = { templateId: createTemplate.id, ...words };
  await manager.ask(`mutation ($input: SaveVariantInput!) { saveVariant(input: $input) { id } }`, { input });
  return createTemplate.id;
}

async function blogger(colleague: Colleague, more: object = {}): Promise<string> {
  const input = {
    name: 'Élodie Lefèvre',
    firstName: 'Élodie',
    language: 'fr',
    addresses: [{ address: 'elodie@pain-levain.example' }],
    presences: [{ url: 'https://pain-levain.example', title: 'Pain & levain' }],
    ...more,
  };
  const { createContact } = await colleague.ask<{ createContact: { id: string } }>(
    `mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }`,
    { input },
  );
  return createContact.id;
}

interface Pitch {
  id: string;
  version: number;
  state: string;
  subject: string;
  text: string;
  html: string;
}

const VALUES = [
  { name: 'post', value: 'La croûte qui chante' },
  { name: 'struck', value: 'votre patience avec le froid m’a convaincue.' },
];

async function render(colleague: Colleague, contactId: string, templateId: string, values = VALUES): Promise<Pitch> {
  const { renderPitch } = await colleague.ask<{ renderPitch: Pitch }>(
    `mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { id version state subject text html } }`,
    { input: { contactId, templateId, values } },
  );
  return renderPitch;
}

const approve = (colleague: Colleague, { id, version }: Pitch) =>
  colleague.ask<{ approvePitch: Pitch }>(
    `mutation ($id: ID!, $version: Int!) { approvePitch(id: $id, version: $version) { id version state } }`,
    { id, version },
  );

const SEND = `mutation ($id: ID!, $version: Int!) {
  sendPitch(id: $id, version: $version) {
    state
    dispatch { state reason messageId recipient source interaction { id channel direction subject body messageId } }
  }
}`;

interface Sent {
  sendPitch: {
    state: string;
    dispatch: {
      state: string;
      messageId: string;
      recipient: string;
      source: string;
      interaction: { id: string; subject: string; body: string; messageId: string };
    };
  };
}

describe('a pitch', () => {
  const rapport = useRapport();

  it('reads as written for one person', async () => {
    const camille = await rapport.colleague('MANAGER');
    const pitch = await render(camille, await blogger(camille), await template(camille));
    expect(pitch).toMatchObject({
      state: 'DRAFT',
      subject: 'Votre billet sur La croûte qui chante',
      text: expect.stringMatching(/^Bonjour Élodie,\n\nJ’ai lu « La croûte qui chante » sur Pain & levain : votre patience/),
      html: expect.stringContaining('sur Pain &amp; levain'),
    });
  });

  it('stops at what is missing, and names the field and the line', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await blogger(camille, { firstName: null, presences: [] });
    const input = { contactId, templateId: await template(camille), values: VALUES.slice(0, 1) };
    const { errors } = await camille.send(
      `mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { id } }`,
      { input },
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      problems: [
        { field: 'contact.firstName', part: 'TEXT', line: 1 },
        { field: 'blog.title', part: 'TEXT', line: 3 },
        { field: 'values.struck', part: 'TEXT', line: 3 },
      ],
    });
  });

  it('is not written in a language or form of address it has no words for', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await blogger(camille, { language: 'en' });
    const { errors } = await camille.send(`mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { id } }`, {
      input: { contactId, templateId: await template(camille) },
    });
    expect(errors?.[0]?.message).toContain('no English variant for vous');
  });

  it('is captured whole when no mail server is configured, and logged with its Message-ID', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await blogger(camille), await template(camille));
    const { approvePitch } = await approve(camille, draft);
    const { sendPitch } = await camille.ask<Sent>(SEND, { id: draft.id, version: approvePitch.version });
    expect(sendPitch).toMatchObject({ state: 'RELEASED', dispatch: { state: 'CAPTURED', recipient: 'elodie@pain-levain.example' } });
    const { source, messageId, interaction } = sendPitch.dispatch;
    expect(source).toContain(`Message-ID: ${messageId}`);
    expect(source).toContain('multipart/alternative');
    expect(interaction).toMatchObject({ messageId, subject: draft.subject, body: draft.text });
  });

  it('keeps its words whatever happens to the template', async () => {
    const camille = await rapport.colleague('MANAGER');
    const templateId = await template(camille);
    const draft = await render(camille, await blogger(camille), templateId);
    const { approvePitch } = await approve(camille, draft);
    const { sendPitch } = await camille.ask<Sent>(SEND, { id: draft.id, version: approvePitch.version });
    await camille.ask(`mutation ($id: ID!) { deleteTemplate(id: $id) }`, { id: templateId });
    const { pitch } = await camille.ask<{ pitch: Pitch & { template: null; dispatch: { source: string } } }>(
      `query ($id: ID!) { pitch(id: $id) { subject text template { id } dispatch { source } } }`,
      { id: draft.id },
    );
    expect(pitch).toEqual({ subject: draft.subject, text: draft.text, template: null, dispatch: { source: sendPitch.dispatch.source } });
  });

  it('is sent once, and only as it was approved', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await blogger(camille), await template(camille));
    const unapproved = await camille.send(SEND, { id: draft.id, version: draft.version });
    expect(unapproved.errors?.[0]?.message).toContain('Approve it first');
    const { approvePitch } = await approve(camille, draft);
    const twice = await Promise.all([1, 2].map(() => camille.send<Sent>(SEND, { id: draft.id, version: approvePitch.version })));
    expect(twice.filter(({ errors }) => !errors)).toHaveLength(1);
    const { rows } = await rapport.owner.query('select 1 from dispatch where origin_id = $1', [draft.id]);
    expect(rows).toHaveLength(1);
  });

  it('needs a new approval once its words were changed by hand', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await blogger(camille), await template(camille));
    const { approvePitch } = await approve(camille, draft);
    const { editPitch } = await camille.ask<{ editPitch: Pitch & { isEdited: boolean } }>(
      `mutation ($input: EditPitchInput!) { editPitch(input: $input) { version state isEdited text html } }`,
      { input: { id: draft.id, version: approvePitch.version, text: 'Bonjour Élodie,\n\nun mot <à moi>.' } },
    );
    expect(editPitch).toMatchObject({ state: 'DRAFT', isEdited: true, html: expect.stringContaining('&lt;à moi&gt;') });
    const stale = await camille.send(SEND, { id: draft.id, version: approvePitch.version });
    expect(stale.errors?.[0]?.extensions.code).toBe('STALE');
  });

  it('does not go to someone who asked to be left alone, nor without a valid address', async () => {
    const camille = await rapport.colleague('MANAGER');
    const templateId = await template(camille);
    for (const [more, reason] of [
      [{ addresses: [] }, 'has no valid address'],
      [{}, 'is not to be contacted'],
    ] as const) {
      const contactId = await blogger(camille, more);
      if (reason.includes('contacted'))
        await rapport.owner.query(
          `update contact set do_not_contact_at = now(), do_not_contact_reason = 'she asked' where id = $1`,
          [contactId],
        );
      const draft = await render(camille, contactId, templateId);
      const { approvePitch } = await approve(camille, draft);
      const { errors } = await camille.send(SEND, { id: draft.id, version: approvePitch.version });
      expect(errors?.[0]?.message).toContain(reason);
      const { pitch } = await camille.ask<{ pitch: Pitch }>(`query ($id: ID!) { pitch(id: $id) { state } }`, { id: draft.id });
      expect(pitch.state).toBe('APPROVED');
    }
  });

  it('is refused at save when a template could fail later', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { errors } = await camille.send(`mutation ($input: SaveVariantInput!) { saveVariant(input: $input) { id } }`, {
      input: { templateId: await template(camille), ...FIRST_LETTER, text: 'Bonjour,\n\n{{contact.prenom}}' },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', problems: [{ code: 'UNKNOWN_FIELD', line: 3 }] });
  });
});
