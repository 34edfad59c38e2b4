const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 4.3, in hours. */
const ZONES: Record<string, number> = { ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, cet: 1, cest: 2 };
const DATE = /(\d{1,2})[ -]+([a-z]{3})[a-z]*\.?[ -]+(\d{2,4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? *([+-]\d{4}|[a-z]{1,4})?/i;
const ISO = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})/i;

/** The moment a Date header names (RFC 5322 3.3, with the spellings of 4.3 and ISO 8601); null where it names none. */
export function mailDate(value: string): Date | null {
  const text = value.slice(0, 200);
  const iso = ISO.exec(text);
  const found = iso ? Date.parse(iso[0]) : parse(text);
  const date = new Date(found);
  return date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 10_000 ? date : null;
}

function parse(text: string): number {
  const [, day, name, year, hour, minute, second = '0', zone = ''] = DATE.exec(text) ?? [];
  const month = MONTHS.indexOf((name ?? '').toLowerCase());
  if (month < 0 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59) return NaN;
  return Date.UTC(fullYear(year), month, Number(day), Number(hour), Number(minute), Math.min(Number(second), 59)) - offset(zone);
}

/** Years of two and three digits as RFC 5322 4.3 reads them. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return year.length === 3 || number >= 50 ? 1900 + number : 2000 + number;
}

/** In milliseconds; a zone nobody knows is UTC. */
function offset(zone: string): number {
  if (!/^[+-]/.test(zone)) return (ZONES[zone.toLowerCase()] ?? 0) * 3_600_000;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
