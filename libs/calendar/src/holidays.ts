import Holidays from 'date-holidays';
import { dayNumber } from './day-in.js';
import { regionCode } from './region-code.js';
import type { Place } from './send-window.js';
import { DAY } from './zone-spans.js';

type Where = Pick<Place, 'country' | 'region'>;

/** The holidays of one country or region, worked out year by year as they are asked for. */
class Almanac {
  private readonly years = new Set<number>();
  private readonly names = new Map<number, string>();
  private readonly holidays: Holidays;

  constructor(country: string, region: string | null) {
    const options = { types: ['public' as const] };
    this.holidays = region ? new Holidays(country, region, options) : new Holidays(country, options);
  }

  find(day: number): string | null {
    const year = new Date(day * DAY).getUTCFullYear();
    // Some last over New Year.
    for (const one of [year - 1, year]) if (!this.years.has(one)) this.read(one);
    return this.names.get(day) ?? null;
  }

  private read(year: number): void {
    if (this.years.size > 100) this.years.clear();
    this.years.add(year);
    for (const { date, start, end, name } of this.listOf(year)) {
      // Those that begin at noon leave a morning's work.
      if (!date.includes(' 00:00:00')) continue;
      const first = dayNumber(date.slice(0, 10));
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
      for (let day = first; day < first + days; day++) if (!this.names.has(day)) this.names.set(day, name);
    }
  }

  /** Calendars that follow the moon are tabled for some centuries; past that the library throws. */
  private listOf(year: number) {
    try {
      return year >= 1000 && year <= 9999 ? this.holidays.getHolidays(year) : [];
    } catch {
      return [];
    }
  }
}

const almanacs = new Map<string, Almanac>();

/** The public holiday of a day counted from 1 January 1970, by its name in the language of the country. */
export function holidayName(day: number, { country, region }: Where): string | null {
  if (!country) return null;
  const key = `${country} ${region ?? ''}`;
  const almanac = almanacs.get(key) ?? new Almanac(country, region ? regionCode(country, region) : null);
  // As people spell regions, there is no end of them.
  if (almanacs.size > 500) almanacs.clear();
  almanacs.set(key, almanac);
  return almanac.find(day);
}

/**
 * The public holiday on a day (YYYY-MM-DD), by its name in the language of the country; half days do not count.
 * Source: date-holidays. Throws RangeError for a day that does not exist.
 */
export function holidayOn(day: string, place: Where): { name: string } | null {
  const name = holidayName(dayNumber(day), place);
  return name === null ? null : { name };
}
