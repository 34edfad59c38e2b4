import { ENGLISH_WORDS } from './shipped-templates.en.js';
import { FRENCH_WORDS } from './shipped-templates.fr.js';
import type { FormOfAddress } from '#rendering';

/** A template every new workspace may start from. */
export interface ShippedTemplate {
  name: string;
  purpose: 'INTRODUCE' | 'OFFER' | 'THANK';
  variants: ShippedVariant[];
}

export interface ShippedVariant {
  language: string;
  formOfAddress: FormOfAddress;
  subject: string;
  text: string;
  html: null;
}

export type ShippedWords = Record<ShippedTemplate['purpose'], Omit<ShippedVariant, 'html'>[]>;

const template = (name: string, purpose: ShippedTemplate['purpose']): ShippedTemplate => ({
  ...{ name, purpose },
  variants: [...FRENCH_WORDS[purpose], ...ENGLISH_WORDS[purpose]].map((words) => ({ ...words, html: null })),
});

/**
 * Written as a person writes: having read them first, saying what struck us, asking one thing at most. What was read
 * and what struck us are values without a fallback, so that each mail can only be written to the one who gets
 * it: `postTitle`, `whatStruckMe` and `whyYou` (whole sentences), `offer` (six photos…), `offerUrl`, `credit`.
 */
export const SHIPPED_TEMPLATES: ShippedTemplate[] = [
  template('First contact', 'INTRODUCE'),
  template('Second contact, with something to republish', 'OFFER'),
  template('Thanks', 'THANK'),
];
