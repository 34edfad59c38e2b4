import { cleanLine } from './clean-text.js';

/** Tags in one spelling: lower case, without #, each once, in the order given. */
export function normaliseTags(raw: readonly string[]): string[] {
  const tags = raw.map((tag) => cleanLine(cleanLine(tag).replace(/^#+/, '').toLowerCase()));
  return [...new Set(tags)].filter(Boolean);
}
