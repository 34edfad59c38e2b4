import { describe, expect, it } from 'vitest';
import { chooseVariant, type VariantKey } from './choose-variant.js';

const variant = (
  language: string,
  formOfAddress: VariantKey['formOfAddress'],
  channel: VariantKey['channel'] = 'MAIL',
): VariantKey => ({ language, formOfAddress, channel });

const [frVous, frTu, frDm, en] = [
  variant('fr', 'VOUS'),
  variant('fr', 'TU'),
  variant('fr', 'VOUS', 'DM'),
  variant('en', 'NEUTRAL'),
];
const template = { name: 'Premier message', variants: [frVous, frTu, frDm, en] };

describe('the variant for a contact', () => {
  it.each([
    [variant('fr', 'VOUS'), frVous],
    [variant('fr', 'TU'), frTu],
    [variant('fr', 'VOUS', 'DM'), frDm],
    [variant('FR-ca', 'VOUS'), frVous],
    [variant('en', 'VOUS'), en],
    [variant('en-GB', 'TU'), en],
  ])('speaks the language, the form and the channel of %o', (contact, expected) => {
    expect(chooseVariant(template, contact)).toEqual({ variant: expected });
  });

  it('is never one in another language, form or channel: what is missing is told, and what there is', () => {
    const missing = (variants: VariantKey[], wanted: VariantKey) => chooseVariant({ ...template, variants }, wanted);
    expect(missing([frVous, en], variant('fr', 'TU', 'DM'))).toEqual({
      missing: '« Premier message » has no variant in French, tu, for a direct message; it has: fr vous mail, en mail',
    });
    expect(missing([frDm], variant('fr-BE', 'NEUTRAL'))).toEqual({
      missing: '« Premier message » has no variant in French, neutral address, for a mail; it has: fr vous DM',
    });
    expect(missing([], variant('§', 'VOUS', 'LETTER'))).toEqual({
      missing: '« Premier message » has no variant in §, vous, for a letter; it has none yet',
    });
    expect(chooseVariant(template, { ...frVous, language: null })).toEqual({
      missing: 'the language of the contact is not known',
    });
  });
});
