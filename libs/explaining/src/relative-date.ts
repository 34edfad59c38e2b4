import { DAY_MS } from '#touches';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAYS_PER_MONTH = 365.25 / 12;

export type Language = 'fr' | 'en';

/** Whose clock and words a date is told in; `timeZone` is an IANA name. */
export interface Telling {
  now: Date;
  language: Language;
  timeZone: string;
}

const JUST_NOW: Record<Language, string> = { fr: 'à l’instant', en: 'just now' };
const COUNTED = { fr: new Intl.RelativeTimeFormat('fr'), en: new Intl.RelativeTimeFormat('en') };
const NAMED = {
  fr: new Intl.RelativeTimeFormat('fr', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
};

type Age = [number, 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'];

/**
 * "3 weeks ago", "il y a 3 semaines", in the largest unit that does not mislead. Yesterday is yesterday on the
 * calendar of the time zone; what lies in the future is just now.
 */
export function relativeDate(at: Date, { now, language, timeZone }: Telling): string {
  const ageMs = now.getTime() - at.getTime();
  if (ageMs < MINUTE_MS) return JUST_NOW[language];
  const days = calendarDay(now, timeZone) - calendarDay(at, timeZone);
  const [count, unit] = ageMs < DAY_MS ? clockAge(ageMs) : calendarAge(days);
  return (unit === 'day' ? NAMED : COUNTED)[language].format(-count, unit);
}

const clockAge = (ageMs: number): Age =>
  ageMs < HOUR_MS ? [Math.floor(ageMs / MINUTE_MS), 'minute'] : [Math.floor(ageMs / HOUR_MS), 'hour'];

function calendarAge(days: number): Age {
  if (days < 14) return [days, 'day'];
  if (days < 60) return [Math.round(days / 7), 'week'];
  return days < 730 ? [Math.round(days / DAYS_PER_MONTH), 'month'] : [Math.floor(days / 365), 'year'];
}

/** Making an Intl formatter takes longer than a whole explanation, and workspaces have few time zones. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Days since 1970 on the calendar of a time zone; Swedish dates are ISO 8601. */
function calendarDay(at: Date, timeZone: string): number {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  calendars.set(timeZone, calendar);
  return Date.parse(calendar.format(at)) / DAY_MS;
}
