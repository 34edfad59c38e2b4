import { describe, expect, it } from 'vitest';
import type { PitchPlan } from './pitch-plan.js';
import { problemReason, variantReason } from './stopped-reasons.js';

const problem = { part: 'TEXT', partial: null, field: 'contact.city', line: 3, column: 1, message: 'Line 3: …' } as const;

describe('why a template stopped at somebody', () => {
  it('is told in French and English, with the value that is missing', () => {
    expect(problemReason({ ...problem, code: 'MISSING_VALUE' })).toEqual({
      ...{ rule: 'missing-value', quote: 'contact.city' },
      message: {
        fr: 'Ligne 3\u00a0: contact.city est vide pour cette personne\u202f; complétez sa fiche, ou écrivez {{fallback …}}.',
        en: 'Line 3: …',
      },
    });
  });

  it('names the partial it stands in', () => {
    expect(problemReason({ ...problem, code: 'TOO_LONG', field: null, partial: 'signature', line: 1 }).message.fr).toBe(
      'Fragment signature, ligne 1\u00a0: le texte devient trop long\u202f; raccourcissez le modèle ou les valeurs.',
    );
  });
});

describe('why a template has nothing to say to somebody', () => {
  const plan = { template: { id: null, name: 'Bonjour', version: null }, identity: null } as unknown as PitchPlan;
  const missing = (language: string | null) =>
    variantReason(plan, {
      ...{ outcome: 'NO_VARIANT', channel: 'DM', missing: 'there is nothing' },
      facts: { contact: { language, formOfAddress: 'TU' } },
    } as unknown as Parameters<typeof variantReason>[1]);

  it('says which variant they would need', () => {
    expect(missing('fr-BE')).toMatchObject({
      rule: 'missing-variant',
      message: { fr: expect.stringContaining('(français, tu, message privé)'), en: 'There is nothing. Add it, or correct the contact.' },
    });
  });

  it('says that their language is not known', () => {
    expect(missing(null).message.fr).toBe('La langue de cette personne n’est pas connue. Indiquez-la dans sa fiche.');
  });
});
