import { HelperFault } from './template-helper.js';
import type { PitchValues } from './pitch-values.js';
import type { PlainValue } from './plain-value.js';

/** The language of the contact, for words and figures. Throws HelperFault when it is unknown. */
export function languageOf({ contact: { language } }: PitchValues): string {
  if (language) return language;
  throw new HelperFault('is not known', 'contact.language');
}

/** The same as people write dates where the contact lives: 28 November 2026 in Ireland, November 28, 2026 in Ohio. */
export function localeOf(values: PitchValues): string {
  const language = languageOf(values);
  const { country } = values.contact;
  return country && !language.includes('-') ? `${language}-${country}` : language;
}

/** The texts of a list, or what each item says in a field, as the language joins them: "a, b et c". */
export function joined(list: PlainValue, field: PlainValue | undefined, language: string): string {
  if (!Array.isArray(list)) throw new HelperFault('is not a list');
  const words = list.map((item, index) => {
    const word = typeof field === 'string' && isRecord(item) ? item[field] : item;
    if (typeof word === 'string' || typeof word === 'number') return String(word);
    throw new HelperFault(`has nothing to say for item ${index + 1}${typeof field === 'string' ? ` in ${field}` : ''}`);
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

const isRecord = (value: PlainValue): value is { [name: string]: PlainValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The first letter in upper case, the rest as it is: names hold capitals of their own. */
export function capitalised(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Letters with accents count as without; y sounds like a vowel before a consonant (Yves, not Yann). */
const ELIDED = /^(?:[aeiouœæ]|h(?!a)|y(?![aeiou]))/;
/** Spelt with a vowel and said without elision. */
const NOT_ELIDED = /^(?:onz|oui)/;

/**
 * French "de" before a name: d’Anne, d’Yves, d’Hélène, de Marie, de Hassan. An h counts as mute but before a,
 * as in first names.
 */
export function frenchOf(name: string): string {
  const sound = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ELIDED.test(sound) && !NOT_ELIDED.test(sound) ? `d’${name}` : `de ${name}`;
}

/** A remark noted in a hurry, as a sentence: it ends like one, whether or not somebody typed the full stop. */
export const asSentence = (text: string): string => (/[.!?…»”"]$/.test(text) ? text : `${text}.`);
