import { describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const CREATE = 'mutation ($input: TemplateInput!) { template: createTemplate(input: $input) { id version } }';
const UPDATE = 'mutation ($input: UpdateTemplateInput!) { template: updateTemplate(input: $input) { id version } }';
const SAVE = 'mutation ($input: SaveVariantInput!) { template: saveVariant(input: $input) { id version variants { id } } }';
const DELETE = 'mutation ($id: ID!, $version: Int!) { template: deleteVariant(id: $id, version: $version) { id version } }';
const RESTORE = `mutation ($id: ID!, $number: Int!, $version: Int!) {
  template: restoreTemplate(templateId: $id, number: $number, version: $version) {
    name version variants { text sinceVersion }
  }
}`;
const WORDS = `query ($id: ID!, $number: Int!) {
  templateVersion(templateId: $id, number: $number) { name variants { id language formOfAddress channel text } }
}`;

interface Saved {
  template: { id: string; version: number; variants: { id: string }[] };
}

const VOUS = { language: 'fr', formOfAddress: 'VOUS', subject: 'Bonjour', text: 'Je vous lis.' };
const MESSAGE = { language: 'fr', formOfAddress: 'VOUS', channel: 'DM', text: 'Je vous lis aussi ici.' };

/** A template whose first version has no words, and whose second has these. */
async function template(camille: Colleague, words: object = VOUS): Promise<{ id: string; variantId: string }> {
  const input = { name: `Premier message ${Math.random()}`, purpose: 'INTRODUCE' };
  const { template: made } = await camille.ask<Saved>(CREATE, { input });
  const { template: saved } = await camille.ask<Saved>(SAVE, { input: { templateId: made.id, version: 1, ...words } });
  return { id: made.id, variantId: saved.variants[0]!.id };
}

describe('a template', () => {
  it('has another version with every save, and tells who saved it, when and why', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id, variantId } = await template(camille);
    const noted = { ...VOUS, text: 'Je vous lis depuis longtemps.', note: 'Plus chaleureux' };
    await camille.ask(SAVE, { input: { templateId: id, version: 2, ...noted } });
    await camille.ask(UPDATE, { input: { id, version: 3, name: 'Bonjour', topic: 'Pain' } });
    const message = await camille.ask<Saved>(SAVE, { input: { templateId: id, version: 4, ...MESSAGE } });
    expect(message.template.version).toBe(5);
    const query = 'query ($id: ID!) { template(id: $id) { version versions { number name topic note savedAt savedBy { id } } } }';
    const { template: found } = await camille.ask<{ template: { versions: object[] } }>(query, { id });
    const savedBy = { id: camille.memberId };
    expect(found).toMatchObject({
      version: 5,
      versions: [
        { number: 5, name: 'Bonjour', note: null, savedBy },
        { number: 4, name: 'Bonjour', topic: 'Pain', savedBy },
        { number: 3, topic: null, note: 'Plus chaleureux' },
        { number: 2 },
        { number: 1, savedAt: expect.stringMatching(/^\d{4}-/) as string },
      ],
    });
    const { templateVersion } = await camille.ask<{ templateVersion: object }>(WORDS, { id, number: 2 });
    expect(templateVersion).toEqual({
      name: expect.stringMatching(/^Premier message/) as string,
      variants: [{ id: variantId, language: 'fr', formOfAddress: 'VOUS', channel: 'MAIL', text: 'Je vous lis.' }],
    });
  });

  it('never changes a word once written: not even the database lets it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { variantId } = await template(camille);
    await rapport.owner.query('begin; set local role rapport_app');
    await rapport.owner.query(`select set_config('app.workspace_id', $1, true)`, [camille.workspaceId]);
    const change = rapport.owner.query(`update template_variant set text = 'autre' where id = $1`, [variantId]);
    await expect(change).rejects.toThrow('permission denied');
    await rapport.owner.query('rollback');
  });

  it('shows line by line what changed between two versions', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id, variantId } = await template(camille, { ...VOUS, text: 'Bonjour,\n\nje vous lis.' });
    await camille.ask(SAVE, { input: { templateId: id, version: 2, ...VOUS, text: 'Bonjour,\n\nje vous relis.' } });
    await camille.ask(SAVE, { input: { templateId: id, version: 3, ...MESSAGE } });
    await camille.ask(UPDATE, { input: { id, version: 4, purpose: 'THANK' } });
    const query = `query ($id: ID!, $from: Int!, $to: Int!) {
      compareTemplates(templateId: $id, from: $from, to: $to) {
        fields { field before after }
        variants { kind before { id } after { channel } parts { part hunks { fromLine lines { kind text } } } }
      }
    }`;
    const { compareTemplates } = await camille.ask<{ compareTemplates: object }>(query, { id, from: 2, to: 5 });
    const [greeting, gap] = [{ kind: 'SAME', text: 'Bonjour,' }, { kind: 'SAME', text: '' }];
    const changed = [greeting, gap, { kind: 'REMOVED', text: 'je vous lis.' }, { kind: 'ADDED', text: 'je vous relis.' }];
    const added = [{ kind: 'ADDED', text: MESSAGE.text }];
    expect(compareTemplates).toEqual({
      fields: [{ field: 'purpose', before: 'INTRODUCE', after: 'THANK' }],
      variants: [
        { kind: 'ADDED', before: null, after: { channel: 'DM' }, parts: [{ part: 'TEXT', hunks: [{ fromLine: 1, lines: added }] }] },
        { kind: 'CHANGED', before: { id: variantId }, after: { channel: 'MAIL' }, parts: [{ part: 'TEXT', hunks: [{ fromLine: 1, lines: changed }] }] },
      ],
    });
    expect(await camille.ask(query, { id, from: 5, to: 5 })).toEqual({ compareTemplates: { fields: [], variants: [] } });
    expect(refusal(await camille.send(query, { id, from: 2, to: 9 }))).toContain('NOT_FOUND number: this template has no version 9');
  });

  it('goes back to what it was in a new version, and forgets nothing on the way', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id, variantId } = await template(camille);
    await camille.ask(SAVE, { input: { templateId: id, version: 2, ...MESSAGE } });
    await camille.ask(SAVE, { input: { templateId: id, version: 3, ...VOUS, text: 'Autre chose.' } });
    await camille.ask(UPDATE, { input: { id, version: 4, name: `Autre ${Math.random()}` } });
    expect(await camille.ask(RESTORE, { id, number: 2, version: 5 })).toMatchObject({
      template: {
        name: expect.stringMatching(/^Premier message/) as string,
        version: 6,
        variants: [{ text: 'Je vous lis.', sinceVersion: 6 }],
      },
    });
    const before = await camille.ask<{ templateVersion: { variants: object[] } }>(WORDS, { id, number: 5 });
    expect(before.templateVersion.variants).toMatchObject([{ text: MESSAGE.text }, { text: 'Autre chose.' }]);
    expect(await camille.ask(WORDS, { id, number: 2 })).toMatchObject({ templateVersion: { variants: [{ id: variantId }] } });
  });

  it('keeps the words that did not change when it goes back', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await template(camille);
    await camille.ask(UPDATE, { input: { id, version: 2, topic: 'Pain' } });
    const { template: restored } = await camille.ask<Saved>(RESTORE, { id, number: 2, version: 3 });
    expect(restored).toMatchObject({ version: 4, variants: [{ sinceVersion: 2 }] });
  });

  it('loses a variant in a new version only', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id, variantId } = await template(camille);
    expect(await camille.ask(DELETE, { id: variantId, version: 2 })).toEqual({ template: { id, version: 3 } });
    const gone = await camille.send(DELETE, { id: variantId, version: 3 });
    expect(gone.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await camille.ask(WORDS, { id, number: 3 })).toMatchObject({ templateVersion: { variants: [] } });
    expect(await camille.ask(WORDS, { id, number: 2 })).toMatchObject({ templateVersion: { variants: [{ id: variantId }] } });
  });

  it('is not saved over the words of a colleague who was faster', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id, variantId } = await template(camille);
    const texts = ['Je vous suis.', 'Je vous relis.'];
    const sent = await Promise.all(texts.map((text) => camille.send(SAVE, { input: { templateId: id, version: 2, ...VOUS, text } })));
    const late = sent.filter(({ errors }) => errors);
    expect(late).toHaveLength(1);
    const [yours, current] = sent[0]!.errors ? texts : [...texts].reverse();
    expect(late[0]!.errors![0]!.extensions).toMatchObject({ code: 'STALE', yours: { text: yours }, current: { text: current, version: 3 } });
    for (const answer of [
      await camille.send(UPDATE, { input: { id, version: 2, topic: 'Pain' } }),
      await camille.send(RESTORE, { id, number: 1, version: 2 }),
    ])
      expect(answer.errors?.[0]?.extensions.code).toBe('STALE');
    expect((await camille.send(DELETE, { id: variantId, version: 3 })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives a subject and HTML to mails only', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await template(camille);
    const save = async (words: object) => refusal(await camille.send(SAVE, { input: { templateId: id, version: 2, ...words } }));
    expect(await save({ ...MESSAGE, subject: 'Bonjour' })).toBe(
      'BAD_INPUT subject: only a mail has one. Leave it out, or choose the channel MAIL.',
    );
    expect(await save({ ...MESSAGE, channel: 'LETTER', html: '<p>Bonjour</p>' })).toContain('BAD_INPUT html: only a mail has one');
    expect(await save({ ...VOUS, subject: null })).toBe('BAD_INPUT subject: a mail needs one. Write a few words.');
    expect(await save({ ...MESSAGE, text: '{{contact.prenom}}' })).toContain('contact.prenom does not exist');
    expect(await save(MESSAGE)).toBeNull();
  });

  it('is read by everybody and changed by managers', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await template(camille);
    const [viewer, member] = await Promise.all([
      rapport.colleague('VIEWER', camille.workspaceId),
      rapport.colleague('MEMBER', camille.workspaceId),
    ]);
    expect(await viewer.ask(WORDS, { id, number: 1 })).toMatchObject({ templateVersion: { variants: [] } });
    for (const answer of [
      await member.send(SAVE, { input: { templateId: id, version: 2, ...MESSAGE } }),
      await member.send(RESTORE, { id, number: 1, version: 2 }),
      await member.send('mutation { addShippedTemplates { id } }'),
    ])
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
