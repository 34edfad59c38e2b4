import type { Circumstances } from '#charter';
import type { DraftOrder } from '#drafting';
import type { VariantSource } from '#rendering';
import { pitchValues } from './pitch-values.js';

/** A second mail to a French blogger whom we know. */
export const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  ...{ channel: 'MAIL', purpose: 'OFFER', topic: null, language: 'fr', formOfAddress: 'VOUS' },
  contact: { name: 'Zoë Müller', firstName: 'Zoë', gender: 'FEMININE', country: 'FR', isInformed: true, places: [] },
  policy: null,
  history: { isFirstTouch: false, pitchesBefore: 1, asks: 0, gives: 1 },
  ...{ assets: [], attachmentCount: 0, brand: { names: ['Agence'] }, sameWords: null },
  today: '2026-03-01',
  ...changes,
});

interface OrderChanges {
  variant?: Partial<VariantSource>;
  partials?: Record<string, string>;
  values?: Record<string, unknown>;
  circumstances?: Partial<Circumstances>;
}

/** An order for a text; the same words have the same key. */
export function draftOrder(text: string, changes: OrderChanges = {}): DraftOrder {
  const variant = { subject: 'Bonjour', html: null, ...changes.variant, text };
  const partials = changes.partials ?? {};
  return {
    variant: { ...variant, key: JSON.stringify(variant) },
    partials,
    partialsKey: JSON.stringify(partials),
    values: pitchValues({ values: changes.values ?? {} }),
    circumstances: circumstances(changes.circumstances),
  };
}
