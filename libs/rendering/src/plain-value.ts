import { withoutMarks } from './marked-text.js';

/** What a template sees: copies without prototype, getter or function; blank is null, and no list holds one. */
export type PlainValue = string | number | boolean | null | Date | PlainValue[] | { [name: string]: PlainValue };

const DEEPEST = 10;
/** What copies inherit: no name at all. Handlebars compares contexts by ==, and these equal no text or number. */
const PLAIN = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => NaN } }) as object);
/** Nothing a reader would see: spaces, controls, zero-width and filler characters, the blank braille cell. */
const BLANK = /^[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
/** Tells at once of most texts that they are not blank. */
const SEEN = /[!-~]/;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for; tab and line feed stay
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Most texts have nothing to take out. */
// eslint-disable-next-line no-control-regex -- the same
const UNTIDY = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0\ufdd1]/;
const HALF_CHARACTERS = /[\ud800-\udfff]/gu;

/**
 * A copy that is data and nothing else. What is not data (functions, symbols, bigints, NaN, what lies deeper than ten
 * levels) becomes null, so that a template that uses it stops and names it.
 */
export function plainValue(value: unknown, depth = 0): PlainValue {
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : new Date(value);
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1)).filter((item) => item !== null);
  const copy = Object.create(PLAIN) as { [name: string]: PlainValue };
  for (const [name, item] of Object.entries(value)) if (!(name in Object.prototype)) copy[name] = plainValue(item, depth + 1);
  return copy;
}

/** Nothing to say: null, an empty list. A zero and a "no" are something. */
export const isMissing = (value: PlainValue | undefined): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether a reader would see nothing. */
export const isBlank = (text: string): boolean => !SEEN.test(text) && BLANK.test(text);

function plainText(text: string): string | null {
  if (isBlank(text)) return null;
  if (!UNTIDY.test(text)) return text;
  return withoutMarks(text).replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(HALF_CHARACTERS, '\ufffd');
}
