import type { PitchValue } from './pitch-value.js';

/**
 * The values that still stand in words changed by hand, at their new places: each is looked for as a whole word where no
 * other was found, so that a name that occurs twice is found twice and a paragraph may move.
 */
export function refindValues(values: readonly PitchValue[], words: { subject: string | null; text: string }): PitchValue[] {
  const taken: PitchValue[] = [];
  for (const value of values) {
    const text = value.part === 'SUBJECT' ? (words.subject ?? '') : words.text;
    const start = freePlaceOf(value, text, taken);
    if (start >= 0) taken.push({ ...value, start, end: start + value.value.length });
  }
  return taken.sort((one, other) => one.part.localeCompare(other.part) || one.start - other.start);
}

function freePlaceOf({ part, value }: PitchValue, text: string, taken: readonly PitchValue[]): number {
  if (!value) return -1;
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
    const end = start + value.length;
    const isFree = !taken.some((one) => one.part === part && one.start < end && start < one.end);
    if (isFree && isWhole(text, start, end)) return start;
  }
  return -1;
}

/** Not a part of a longer word: "Al" does not stand in "Also". */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(LETTER.test(text[start]) && LETTER.test(text[start - 1] ?? '')) && !(LETTER.test(text[end - 1]) && LETTER.test(text[end] ?? ''));

const LETTER = /[\p{L}\p{N}]/u;
