import { describe, expect, it } from 'vitest';
import { checkTemplate, renderVariant, type FormOfAddress } from '#rendering';
import { pitchValues } from '../../../test/support/pitch-values.js';
import { SHIPPED_PARTIALS } from './shipped-partials.js';
import { SHIPPED_TEMPLATES } from './shipped-templates.js';

const post = { title: 'Cuire sans four', remark: 'La cocotte posée à l’envers fait rire, puis essayer', url: null, publishedOn: null };
const zoe = pitchValues({
  ...{ post, posts: [post], unanswered: { channel: 'MAIL', sentOn: '2026-02-12', subject: 'Bonjour' } },
  asset: {
    ...{ title: 'Six photos d’un four à sole', kind: 'PICTURE', url: 'https://agence.example/four', licence: null },
    ...{ credit: 'Photos\u00a0: Fournil & Cie', language: 'fr', embargoUntil: null },
  },
  values: {
    ...{ when: 'le samedi 14 mars à dix heures', where: 'à Valgrise', programme: 'deux fournées et une soupe' },
    ...{ mistake: 'Vous avez reçu trois fois la même lettre.', remedy: 'Votre adresse n’est plus que sur une liste.' },
  },
});

const partialsIn = (wanted: string): Record<string, string> =>
  Object.fromEntries(SHIPPED_PARTIALS.filter(({ language }) => language === wanted).map(({ name, text }) => [name, text]));

const addressed = (formOfAddress: FormOfAddress, language: string) => ({ ...zoe, contact: { ...zoe.contact, formOfAddress, language } });

const variants = SHIPPED_TEMPLATES.flatMap(({ name, variants: all }) =>
  all.map((variant) => ({
    title: `${name.en} (${variant.language} ${variant.formOfAddress} ${variant.channel})`,
    partials: partialsIn(variant.language),
    values: addressed(variant.formOfAddress, variant.language),
    variant,
  })),
);
const french = variants.filter(({ variant }) => variant.language === 'fr');

/** The words as Zoë would get them, with the notice where one is due. */
function written({ variant, values, partials }: (typeof variants)[number], notice = { isDue: true, source: 'Mie & Croûte' }): string {
  const rendering = renderVariant(variant, { ...values, notice }, partials);
  if (rendering.outcome === 'STOPPED') throw new Error(rendering.problems.map(({ message }) => message).join(' '));
  return `${rendering.subject}\n${rendering.text}`;
}

describe('the shipped templates', () => {
  it('cover French vous, French tu and English by mail, first contact and thanks by direct message too', () => {
    const keys = ({ variants: all }: (typeof SHIPPED_TEMPLATES)[number]) =>
      all.map(({ language, formOfAddress, channel }) => `${language} ${formOfAddress} ${channel}`);
    const mails = ['fr VOUS MAIL', 'fr TU MAIL', 'en NEUTRAL MAIL'];
    const messages = ['fr VOUS DM', 'fr TU DM', 'en NEUTRAL DM'];
    for (const template of SHIPPED_TEMPLATES)
      expect(keys(template)).toEqual(['First contact', 'Thanks'].includes(template.name.en) ? [...mails, ...messages] : mails);
  });

  it.each(variants)('$title may be saved, and says all there is to say', (one) => {
    expect(checkTemplate(one.variant, one.partials)).toEqual([]);
    expect(written(one)).toContain('Zoë');
    expect(written(one)).toContain('Cuire sans four');
  });

  it.each(variants)('$title can only be sent to someone one has read', ({ variant, values, partials }) => {
    const rendering = renderVariant(variant, { ...values, post: null, posts: [] }, partials);
    expect(rendering.outcome === 'STOPPED' && rendering.problems.map(({ field }) => field)).toContain('post.title');
    expect(variant.text).not.toMatch(/fallback (?!contact\.firstName contact\.name)/);
  });

  it.each(variants)('$title asks one thing at most, and shouts nothing', (one) => {
    expect(written(one).split('?').length - 1).toBeLessThanOrEqual(1);
    expect(written(one)).not.toContain('!');
  });

  it.each(french)('$title keeps to one form of address, notice and signature included', (one) => {
    const tu = /(?<!\p{L})(?:tu|te|toi|ton|ta|tes|tienne|t’)(?!\p{L})|(?<!\p{L})t’/iu;
    const vous = /(?<!\p{L})(?:vous|votre|vos|vôtre)(?!\p{L})/iu;
    const said = written(one).replace('Votre adresse n’est', '').replace('Vous avez reçu', '');
    expect(said).not.toMatch(one.variant.formOfAddress === 'TU' ? vous : tu);
    expect(said).toMatch(one.variant.formOfAddress === 'TU' ? tu : vous);
  });

  it.each(french)('$title supposes neither a man nor a woman of the sender', (one) => {
    expect(written(one)).not.toMatch(/·e|\(e\)|(?<!\p{L})(?:ravi|heureu|désolé|enchanté|touché|content)/iu);
  });

  it.each(french)('$title has the spaces, quotes and apostrophes of French typography', (one) => {
    const all = written(one).replaceAll('https://', '');
    expect(all).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»|(?<![\u00a0\u202f])[:;!?]|'|"|\.\.\.| {2}/);
  });
});
