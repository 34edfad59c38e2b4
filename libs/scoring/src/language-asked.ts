import type { Language } from '#explaining';
import { badInput } from '#platform';

const LANGUAGES: readonly string[] = ['fr', 'en'] satisfies Language[];

/** The language a sentence is asked for in; null for the reader's own. Throws BAD_INPUT for one we do not write. */
export function languageAsked(language: string | null | undefined): Language | null {
  if (!language) return null;
  if (!LANGUAGES.includes(language)) throw badInput('language', 'explanations are written in fr and en. Choose one of them.');
  return language as Language;
}
