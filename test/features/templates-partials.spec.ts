import { describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const SAVE = `mutation ($input: SavePartialInput!) {
  partial: savePartial(input: $input) { name language version text note savedBy { id } }
}`;
const DELETE = 'mutation ($input: DeletePartialInput!) { deletePartial(input: $input) }';
const ALL = '{ partials { name language version text savedAt versions { version text } } }';
const SAVE_VARIANT = 'mutation ($input: SaveVariantInput!) { saveVariant(input: $input) { version } }';

const BAKERY = { name: 'bakery', language: 'fr' };

interface Partial {
  name: string;
  language: string;
  version: number;
  text: string;
  savedAt: string | null;
  versions: object[];
}

const partials = async (colleague: Colleague): Promise<Partial[]> => (await colleague.ask<{ partials: Partial[] }>(ALL)).partials;
const named = (all: Partial[], name: string) => all.filter((one) => one.name === name && one.language === 'fr');

/** A template called so whose French words include a partial. */
async function including(camille: Colleague, partial: string, name: string): Promise<string> {
  const { createTemplate } = await camille.ask<{ createTemplate: { id: string } }>(
    'mutation ($name: String!) { createTemplate(input: { name: $name, purpose: THANK }) { id } }',
    { name },
  );
  const words = { language: 'fr', formOfAddress: 'VOUS', subject: 'Merci', text: `Merci.\n\n{{> ${partial}}}` };
  await camille.ask(SAVE_VARIANT, { input: { templateId: createTemplate.id, version: 1, ...words } });
  return createTemplate.id;
}

describe('a partial', () => {
  it('comes with the product until the workspace has words of its own', async () => {
    const camille = await rapport.colleague('MANAGER');
    const shipped = await partials(camille);
    expect(shipped.map(({ name, language }) => `${name} ${language}`)).toEqual([
      ...['legalNotice en', 'legalNotice fr', 'opening en', 'opening fr', 'signature en', 'signature fr'],
    ]);
    expect(named(shipped, 'signature')).toMatchObject([{ version: 0, savedAt: null, versions: [] }]);
    const signature = { name: 'signature', language: 'fr', version: 0, text: 'Chaleureusement,\n{{sender.name}}' };
    await camille.ask(SAVE, { input: signature });
    const all = await partials(camille);
    expect(named(all, 'signature')).toMatchObject([{ version: 1, text: signature.text, savedAt: expect.any(String) as string }]);
    expect(all).toHaveLength(shipped.length);
  });

  it('remembers every save, and who made it and why', async () => {
    const camille = await rapport.colleague('MANAGER');
    await camille.ask(SAVE, { input: { ...BAKERY, version: 0, text: 'Au four, {{sender.name}}' } });
    const { partial } = await camille.ask<{ partial: object }>(SAVE, {
      input: { ...BAKERY, version: 1, text: 'Au fournil, {{sender.name}}', note: 'Plus juste' },
    });
    expect(partial).toEqual({
      ...{ ...BAKERY, version: 2, text: 'Au fournil, {{sender.name}}', note: 'Plus juste' },
      savedBy: { id: camille.memberId },
    });
    expect(named(await partials(camille), 'bakery')[0]!.versions).toEqual([
      { version: 2, text: 'Au fournil, {{sender.name}}' },
      { version: 1, text: 'Au four, {{sender.name}}' },
    ]);
  });

  it('is refused at save when it could fail later, with the line', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { errors } = await camille.send(SAVE, { input: { ...BAKERY, version: 0, text: 'Au four,\n{{sender.prenom}}' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', problems: [{ code: 'UNKNOWN_FIELD', line: 2 }] });
    const misnamed = await camille.send(SAVE, { input: { ...BAKERY, name: 'Mon fournil', version: 0, text: 'Au four' } });
    expect(refusal(misnamed)).toContain('name: must be a word of letters and digits that starts with a small letter');
  });

  it('is not saved over the words of a colleague who was faster', async () => {
    const camille = await rapport.colleague('MANAGER');
    const input = { ...BAKERY, version: 0, text: 'Au four' };
    const first = await Promise.all([1, 2].map(() => camille.send(SAVE, { input })));
    expect(first.filter(({ errors }) => !errors)).toHaveLength(1);
    const late = await camille.send(SAVE, { input: { ...input, text: 'Au moulin' } });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'STALE', yours: { text: 'Au moulin' }, current: { text: 'Au four', version: 1 } });
  });

  it('is known by name to the templates in its language', async () => {
    const camille = await rapport.colleague('MANAGER');
    await camille.ask(SAVE, { input: { ...BAKERY, version: 0, text: 'Au four' } });
    const id = await including(camille, 'bakery', 'Fournil');
    const words = { language: 'en', formOfAddress: 'NEUTRAL', subject: 'Thanks', text: 'Thanks.\n{{> bakery}}' };
    const { errors } = await camille.send(SAVE_VARIANT, { input: { templateId: id, version: 2, ...words } });
    expect(errors?.[0]?.message).toContain('bakery');
  });

  it('cannot be deleted while a template includes it, but once none does', async () => {
    const camille = await rapport.colleague('MANAGER');
    await camille.ask(SAVE, { input: { ...BAKERY, version: 0, text: 'Au four' } });
    const id = await including(camille, 'bakery', 'Fournil');
    await including(camille, 'signature', 'Autre');
    const input = { ...BAKERY, version: 1 };
    expect(refusal(await camille.send(DELETE, { input }))).toBe(
      'CONFLICT name: « Fournil » includes it. Take {{> bakery}} out there first.',
    );
    const words = { language: 'fr', formOfAddress: 'VOUS', subject: 'Merci', text: 'Merci. bakery' };
    await camille.ask(SAVE_VARIANT, { input: { templateId: id, version: 2, ...words } });
    expect(await camille.ask(DELETE, { input })).toEqual({ deletePartial: 'bakery' });
    expect(named(await partials(camille), 'bakery')).toEqual([]);
    expect(refusal(await camille.send(DELETE, { input }))).toContain('NOT_FOUND');
  });

  it('is changed by managers', async () => {
    const camille = await rapport.colleague('MEMBER');
    expect(refusal(await camille.send(SAVE, { input: { ...BAKERY, version: 0, text: 'Au four' } }))).toContain('FORBIDDEN');
    expect(await partials(camille)).toHaveLength(6);
  });
});
