import { describe, expect, it } from 'vitest';
import { FormOfAddress } from '#contacts';
import { PartialShelf } from './partial-shelf.js';
import { PitchChannel } from '#conduct';
import { TemplateVariant } from './template-variant.entity.js';
import { TemplateWords, type ChosenWords, type Wanted } from './template-words.js';
import { Template } from './template.entity.js';

const variant = (language: string, formOfAddress: FormOfAddress) =>
  Object.assign(new TemplateVariant(), { id: `${language} ${formOfAddress}`, language, formOfAddress, channel: PitchChannel.MAIL });

const own = (id: string, more: object = {}) => ({
  ...{ id, identityId: null, name: 'signature', language: 'fr', text: `words of ${id}` },
  ...more,
});

const template = Object.assign(new Template(), { name: 'Premier message' });
const variants = [variant('fr', FormOfAddress.VOUS), variant('fr', FormOfAddress.TU), variant('de', FormOfAddress.NEUTRAL)];
const lea = { id: 'lea', formOfAddress: FormOfAddress.VOUS };

const chosen = (wanted: Partial<Wanted> = {}, partials = [own('ours'), own('hers', { identityId: 'lea' })]): ChosenWords => {
  const words = new TemplateWords(template, variants, new PartialShelf(partials));
  const contact = { language: 'fr', formOfAddress: 'TU' } as const;
  return words.choose({ contact, channel: 'MAIL', identity: null, ...wanted }) as ChosenWords;
};

describe('what a template says to one contact', () => {
  it('says vous where the brand’s identity does, even to whom we say tu', () => {
    expect(chosen()).toMatchObject({ variant: { id: 'fr TU' }, formOfAddress: 'TU' });
    expect(chosen({ identity: lea })).toMatchObject({ variant: { id: 'fr VOUS' }, formOfAddress: 'VOUS' });
  });

  it('is signed by the identity, else by the workspace, else with the product’s own words', () => {
    expect(chosen({ identity: lea }).partials['signature']).toBe('words of hers');
    expect(chosen({ identity: { ...lea, id: 'another' } }).partials['signature']).toBe('words of ours');
    expect(chosen({}, []).partials['signature']).toContain('Bien à');
    expect(Object.keys(chosen().partials)).toEqual(['legalNotice', 'opening', 'signature']);
  });

  it('includes words in its own language only', () => {
    const contact = { language: 'de', formOfAddress: 'VOUS' } as const;
    expect(chosen({ contact }).partials).toEqual({});
  });

  it('has a key for its partials that changes when one of them does, and only then', () => {
    const key = chosen({}, [own('ours')]).partialsKey;
    expect(chosen({}, [own('ours'), own('elsewhere', { language: 'en' })]).partialsKey).toBe(key);
    expect(chosen({}, [own('newer')]).partialsKey).not.toBe(key);
    expect(chosen({}, [own('ours'), own('more', { name: 'bakery' })]).partialsKey).not.toBe(key);
    expect(chosen({ identity: lea }).partialsKey).not.toBe(key);
  });

  it('is told to be missing rather than said in another way', () => {
    expect(chosen({ channel: 'LETTER' })).toEqual({
      missing: '« Premier message » has no variant in French, tu, for a letter; it has: fr vous mail, fr tu mail, de mail',
    });
  });
});
