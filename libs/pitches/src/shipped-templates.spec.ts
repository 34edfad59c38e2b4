import { describe, expect, it } from 'vitest';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { checkTemplate, renderVariant } from '#rendering';
import { SHIPPED_TEMPLATES } from './shipped-templates.js';

const zoe = pitchValues({
  values: {
    postTitle: 'Cuire sans four',
    whatStruckMe: 'Votre cocotte posée à l’envers m’a fait rire, puis essayer.',
    whyYou: 'Vous y demandiez à quoi ressemble un four à sole.',
    offer: 'six photos d’un four à sole',
    offerUrl: 'https://agence.example/four',
    credit: 'Photos\u00a0: Fournil & Cie',
  },
});
const variants = SHIPPED_TEMPLATES.flatMap(({ name, purpose, variants: all }) =>
  all.map((variant) => ({ title: `${name} (${variant.language} ${variant.formOfAddress})`, purpose, ...variant })),
);
const fr = variants.filter(({ language }) => language === 'fr');

describe('the shipped templates', () => {
  it('cover French vous, French tu and English for each purpose', () => {
    for (const template of SHIPPED_TEMPLATES)
      expect(template.variants.map(({ language, formOfAddress }) => `${language} ${formOfAddress}`)).toEqual([
        'fr VOUS',
        'fr TU',
        'en NEUTRAL',
      ]);
  });

  it.each(variants)('$title may be saved, and says all there is to say', (variant) => {
    expect(checkTemplate(variant)).toEqual([]);
    expect(renderVariant(variant, zoe)).toMatchObject({
      outcome: 'RENDERED',
      text: expect.stringContaining('Zoë') as string,
    });
  });

  it.each(variants)('$title can only be sent to someone one has read', (variant) => {
    const rendering = renderVariant(variant, { ...zoe, values: {} });
    expect(rendering).toMatchObject({ outcome: 'STOPPED' });
    if (rendering.outcome === 'STOPPED')
      expect(rendering.problems.map(({ field }) => field)).toContain('values.postTitle');
    expect(variant.text).not.toContain('fallback');
  });

  it.each(variants)('$title asks one thing at most and has no link of ours at first contact', ({ purpose, text }) => {
    expect(text.split('?').length - 1).toBeLessThanOrEqual(1);
    if (purpose !== 'OFFER') expect(text).not.toMatch(/https?:|Url/);
  });

  it.each(fr)('$title keeps to one form of address', ({ formOfAddress, text, subject }) => {
    const tu = /(?<!\p{L})(?:tu|te|toi|ton|ta|tes|t’)(?!\p{L})|t’/iu;
    const vous = /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/iu;
    expect(`${subject} ${text}`).not.toMatch(formOfAddress === 'TU' ? vous : tu);
  });

  it.each(fr)('$title has the spaces, quotes and apostrophes of French typography', ({ text, subject }) => {
    const all = `${subject}\n${text}`;
    expect(all).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»|(?<![\u00a0\u202f])[:;!?]|'|"|\.\.\.| {2}/);
  });
});
