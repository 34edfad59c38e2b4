import Holidays from 'date-holidays';

/** Capitals that no list puts first. */
const MAIN: Record<string, string> = {
  FM: 'Pacific/Ponape', KI: 'Pacific/Tarawa', MH: 'Pacific/Majuro', MN: 'Asia/Ulaanbaatar', PG: 'Pacific/Port_Moresby', UZ: 'Asia/Tashkent',
};

/** Older runtimes give a property what newer ones give a method. */
type WithZones = Intl.Locale & { getTimeZones?(): string[]; timeZones?: string[] };

/** Asked for every message, and slow to find. */
const known = new Map<string, string | null>();

/** Where most people of an ISO 3166-1 country read the clock, as an IANA zone; null for no country we know. */
export function zoneFor(country: string): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null;
  if (!known.has(country)) known.set(country, mainZone(country));
  return known.get(country)!;
}

function mainZone(country: string): string | null {
  const locale = new Intl.Locale(`und-${country}`) as WithZones;
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  if (MAIN[country]) return MAIN[country];
  if (zones.length === 1) return zones[0]!;
  const populous = new Holidays(country).getTimezones() ?? [];
  return populous.find((zone) => !zones.length || zones.includes(canonical(zone))) ?? zones[0] ?? null;
}

const canonical = (zone: string): string => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
