import { randomUUID } from 'node:crypto';
import type { Colleague } from './rapport.js';

/** A first mail that keeps the charter: it names a post, asks one thing, tells the source and how to hear no more. */
export const FIRST_LETTER = {
  language: 'fr',
  formOfAddress: 'VOUS',
  channel: 'MAIL',
  subject: 'En lisant « {{post.title}} »' as string | null,
  text: `Bonjour {{contact.firstName}},

J’ai lu « {{post.title}} » sur {{blog.title}}, et j’en garde ceci : {{post.remark}}

Sur quoi aimeriez-vous écrire cet hiver ?

Bien à vous,
{{sender.name}}

J’ai trouvé votre adresse sur votre blog. Si vous préférez ne plus recevoir de messages, un mot suffit.`,
};

export interface PitchRow {
  id: string;
  version: number;
  state: string;
  channel: string;
  subject: string;
  text: string;
  html: string;
  isEdited: boolean;
  templateVersion: number;
  leftAt: string | null;
  merged: { field: string; value: string; part: string; start: number; end: number; origin: string; knownAt: string | null }[];
  report: { charterVersion: number; findings: { rule: string; severity: string; line: number | null; quote: string | null; message: string }[] };
  overrides: { rule: string; reason: string }[];
}

export const PITCH = `id version state channel subject text html isEdited templateVersion leftAt
  merged { field value part start end origin knownAt }
  report { charterVersion findings { rule severity line quote message } } overrides { rule reason }`;

/** @returns the id of a new template with one variant */
export async function aTemplate(manager: Colleague, words: object = {}, purpose = 'INTRODUCE'): Promise<string> {
  const { createTemplate } = await manager.ask<{ createTemplate: { id: string } }>(
    `mutation ($input: TemplateInput!) { createTemplate(input: $input) { id } }`,
    { input: { name: `Premier contact ${randomUUID()}`, purpose } },
  );
  await saveWords(manager, createTemplate.id, 1, words);
  return createTemplate.id;
}

export const saveWords = (manager: Colleague, templateId: string, version: number, words: object) =>
  manager.ask(`mutation ($input: SaveVariantInput!) { saveVariant(input: $input) { id } }`, {
    input: { ...FIRST_LETTER, ...words, templateId, version },
  });

/** @returns the id of a French blogger who wrote one post that struck us */
export async function aBlogger(colleague: Colleague, more: object = {}): Promise<string> {
  const address = `elodie-${randomUUID().slice(0, 8)}@pain-levain.example`;
  const elodie = { name: 'Élodie Lefèvre', firstName: 'Élodie', language: 'fr', gender: 'FEMININE', country: 'FR' };
  const presences = [{ url: 'https://pain-levain.example', title: 'Pain & levain' }];
  const { createContact } = await colleague.ask<{ createContact: { id: string } }>(
    `mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }`,
    { input: { ...elodie, addresses: [{ address }], presences, ...more } },
  );
  await aPost(colleague, createContact.id);
  return createContact.id;
}

export const aPost = (colleague: Colleague, contactId: string, more: object = {}) =>
  colleague.ask(`mutation ($input: NotePostInput!) { notePost(input: $input) { id } }`, {
    input: { contactId, title: 'La croûte qui chante', publishedOn: '2026-03-01', remark: 'votre patience avec le froid.', ...more },
  });

/** They write to us: what follows is no first touch any more. */
export const heardFrom = (colleague: Colleague, contactId: string) =>
  colleague.ask(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, {
    input: { contactId, direction: 'INBOUND', channel: 'MAIL', body: 'Bonjour !' },
  });

export async function render(colleague: Colleague, contactId: string, templateId: string, more: object = {}): Promise<PitchRow> {
  const { renderPitch } = await colleague.ask<{ renderPitch: PitchRow }>(
    `mutation ($input: RenderPitchInput!) { renderPitch(input: $input) { ${PITCH} } }`,
    { input: { contactId, templateId, ...more } },
  );
  return renderPitch;
}

const APPROVE = `mutation ($id: ID!, $version: Int!) { approvePitch(id: $id, version: $version) { ${PITCH} } }`;

export const tryToApprove = (colleague: Colleague, { id, version }: Pick<PitchRow, 'id' | 'version'>) =>
  colleague.send<{ approvePitch: PitchRow }>(APPROVE, { id, version });

export const approve = async (colleague: Colleague, { id, version }: Pick<PitchRow, 'id' | 'version'>): Promise<PitchRow> =>
  (await colleague.ask<{ approvePitch: PitchRow }>(APPROVE, { id, version })).approvePitch;

export const lookAt = async (colleague: Colleague, id: string): Promise<PitchRow> =>
  (await colleague.ask<{ pitch: PitchRow }>(`query ($id: ID!) { pitch(id: $id) { ${PITCH} } }`, { id })).pitch;

export const SEND = `mutation ($id: ID!, $version: Int!) {
  sendPitch(id: $id, version: $version) {
    state version leftAt
    dispatch { state reason messageId recipient source interaction { id channel direction subject body messageId } }
  }
}`;

export interface Sent {
  sendPitch: {
    state: string;
    leftAt: string | null;
    dispatch: {
      state: string;
      messageId: string;
      recipient: string;
      source: string;
      interaction: { id: string; subject: string; body: string; messageId: string };
    };
  };
}
