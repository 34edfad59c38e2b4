/** Left by a cut in the middle of a character. */
const HALF = /[\ud800-\udfff]/gu;
/** Much faster to look for than halves alone; most texts have neither. */
const HALF_OR_PAIR = /[\ud800-\udfff]/;

/** A text that PostgreSQL can keep: no NUL, no half of a character. */
export function storable(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return HALF_OR_PAIR.test(whole) ? whole.replace(HALF, '\ufffd') : whole;
}

/** How JSON writes them. */
const ESCAPED = /\\u(?:0000|d[89a-f])/;

/** JSON that PostgreSQL can read, whatever strangers wrote. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return ESCAPED.test(json) ? JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? storable(item) : item)) : json;
}

/** The same value with every text in it as PostgreSQL keeps it: what is said of a message is said of what is stored. */
export const storableValue = <T>(value: T): T => (ESCAPED.test(JSON.stringify(value)) ? cleaned(value) : value);

function cleaned<T>(value: T): T {
  if (typeof value === 'string') return storable(value) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cleaned(item as unknown)])) as T;
}
