import { describe, expect, it } from 'vitest';
import { slugOf } from './slug-of.js';

describe('the short name of a workspace', () => {
  it('is its name without accents, capitals and signs', () => {
    expect(slugOf('Épices & Cie')).toBe('epices-cie');
    expect(slugOf('  Agence « Rive Droite »  ')).toBe('agence-rive-droite');
  });

  it('fits in 63 signs and never ends in a hyphen', () => {
    expect(slugOf(`${'a'.repeat(62)} b`)).toBe('a'.repeat(62));
  });

  it('must be chosen by hand where nothing is left of the name', () => {
    expect(() => slugOf('香料')).toThrow('slug: choose a short name');
  });
});
