import { describe, expect, it } from 'vitest';
import { chooseVariant } from './choose-variant.js';

const variant = (language: string, formOfAddress: 'TU' | 'VOUS' | 'NEUTRAL') => ({ language, formOfAddress });
const [frVous, frTu, frBe, en] = [
  variant('fr', 'VOUS'),
  variant('fr', 'TU'),
  variant('fr-BE', 'VOUS'),
  variant('en', 'NEUTRAL'),
];
const all = [frVous, frTu, frBe, en];

describe('the variant for a contact', () => {
  it.each([
    [variant('fr', 'VOUS'), frVous],
    [variant('fr', 'TU'), frTu],
    [variant('fr-BE', 'VOUS'), frBe],
    [variant('fr-BE', 'TU'), frTu],
    [variant('FR-ca', 'VOUS'), frVous],
    [variant('en', 'VOUS'), en],
    [variant('en-GB', 'TU'), en],
  ])('speaks the language and the form of %o', (contact, expected) => {
    expect(chooseVariant(all, contact)).toEqual({ variant: expected });
  });

  it('is never one in another language or form: what is missing is named', () => {
    expect(chooseVariant([frTu, en], variant('fr', 'VOUS'))).toEqual({ missing: 'no French variant for vous' });
    expect(chooseVariant([frVous], variant('fr-BE', 'NEUTRAL'))).toEqual({
      missing: 'no French variant for neutral address',
    });
    expect(chooseVariant(all, variant('de', 'TU'))).toEqual({ missing: 'no German variant for tu' });
    expect(chooseVariant(all, variant('§', 'TU'))).toEqual({ missing: 'no § variant for tu' });
    expect(chooseVariant(all, { language: null, formOfAddress: 'TU' })).toEqual({
      missing: 'the language of the contact is not known',
    });
  });
});
