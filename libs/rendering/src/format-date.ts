import { LruCache } from './lru-cache.js';

/** 2 mars 2026 → short "2 mars 2026", long "2 mars 2026", weekday "lundi 2 mars", month "mars 2026". */
export const DATE_FORMATS = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateFormat = keyof typeof DATE_FORMATS;

export const isDateFormat = (text: unknown): text is DateFormat =>
  typeof text === 'string' && Object.hasOwn(DATE_FORMATS, text);

/** Making one takes longer than all the rest of a pitch. */
const formatters = new LruCache<Intl.DateTimeFormat>(200);

/**
 * Tells a date in a language: an instant in the given time zone; a day (YYYY-MM-DD) is that day everywhere.
 * Throws RangeError for what is no date, and for a language or time zone nobody knows.
 */
export function formatDate(value: Date | string, format: DateFormat, language: string, timeZone: string): string {
  const day = typeof value === 'string' ? dayOf(value) : null;
  const instant = day ?? instantOf(value);
  const zone = day ? 'UTC' : timeZone;
  const options = { ...DATE_FORMATS[format], timeZone: zone };
  const make = () => new Intl.DateTimeFormat(language, options);
  const text = formatters.get(`${language} ${zone} ${format}`, make).format(instant);
  return /^fr\b/i.test(language) ? text.replace(FIRST_OF_MONTH, '1er') : text;
}

/** French counts the first day of a month and no other: le 1er mars, le 2 mars. */
const FIRST_OF_MONTH = /(?<!\d)1(?!\d)/;

function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T12:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return day;
  throw new RangeError(`${text} is not in the calendar`);
}

function instantOf(value: Date | string): Date {
  const instant = new Date(value);
  const isSure = value instanceof Date || /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
  if (isSure && !Number.isNaN(instant.getTime())) return instant;
  throw new RangeError(`${JSON.stringify(value)} is not a date; write it like 2026-11-28 or 2026-11-28T19:30:00Z`);
}
