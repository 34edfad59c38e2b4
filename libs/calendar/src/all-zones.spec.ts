import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, it, expect } from 'vitest';
import { holidayOn } from './holidays.js';
import { nextOpening } from './next-opening.js';
import type { Place, SendWindow } from './send-window.js';
import { addWorkingTime } from './working-time.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const YEARS = [2011, 2016, 2024, 2026, 2027, 2038];
const HOUR = 3_600_000;

/** The moments of six years when a zone's clocks changed, or the middle of the year where they do not. */
function changesOf(timeZone: string): number[] {
  return YEARS.flatMap((year) => {
    const changes = [];
    let at = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone }).getTimeZoneTransition('next');
    for (; at && at.year === year; at = at.getTimeZoneTransition('next')) changes.push(at.epochMilliseconds);
    return changes.length ? changes : [Date.UTC(year, 6, 1)];
  });
}

/** Within three days of a clock change. */
const around = (timeZone: string) =>
  fc.tuple(fc.constantFrom(...changesOf(timeZone)), fc.integer({ min: -4320, max: 4320 })).map(([change, minutes]) => new Date(change + minutes * 60_000));

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const windows: fc.Arbitrary<SendWindow> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  hours: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 }),
  respectsHolidays: fc.boolean(),
}).map(({ days, hours, respectsHolidays }) => ({
  days, respectsHolidays, from: clock(Math.min(...hours)), until: clock(Math.max(...hours)),
}));

const placeOf = (timeZone: string): Place => ({ timeZone, country: 'FR', region: 'Alsace' });

/** As the clock on the wall itself tells it, without arithmetic of ours. */
function wallOf(timeZone: string): (at: number) => { day: string; time: string } {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => {
    const [day, time] = format.format(at).split(' ');
    return { day: day!, time: time! };
  };
}

function isOpen({ days, from, until, respectsHolidays }: SendWindow, place: Place, wall: { day: string; time: string }): boolean {
  const weekday = new Date(`${wall.day}T00:00:00Z`).getUTCDay() || 7;
  if (!days.includes(weekday) || wall.time < from || wall.time >= until) return false;
  return !respectsHolidays || !holidayOn(wall.day, place);
}

const everyZone = (name: string, check: (timeZone: string) => void) =>
  it(name, { timeout: 120_000 }, () => {
    for (const timeZone of ZONES) check(timeZone);
  });

describe('a send window, in every time zone there is', () => {
  everyZone('opens inside itself, never before it is asked, and stays where it opened', (timeZone) => {
    const place = placeOf(timeZone);
    const wall = wallOf(timeZone);
    fc.assert(
      fc.property(windows, around(timeZone), (window, from) => {
        const opening = nextOpening(window, place, from);
        expect(opening.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(isOpen(window, place, wall(opening.getTime()))).toBe(true);
        expect(nextOpening(window, place, opening)).toEqual(opening);
      }),
      { numRuns: 20 },
    );
  });

  everyZone('opens at the first possible minute', (timeZone) => {
    const place = placeOf(timeZone);
    const wall = wallOf(timeZone);
    fc.assert(
      fc.property(windows, around(timeZone), (window, from) => {
        const opening = nextOpening(window, place, from).getTime();
        // Two days of minutes are enough: they hold the change.
        for (let at = from.getTime(); at < Math.min(opening, from.getTime() + 48 * HOUR); at += 60_000)
          if (isOpen(window, place, wall(at))) throw new Error(`${timeZone} was open at ${new Date(at).toISOString()}`);
      }),
      { numRuns: 3 },
    );
  });

  everyZone('never opens earlier for whoever asks later', (timeZone) => {
    const place = placeOf(timeZone);
    fc.assert(
      fc.property(windows, around(timeZone), fc.nat(3 * 24 * HOUR), (window, from, later) => {
        const after = nextOpening(window, place, new Date(from.getTime() + later));
        expect(after.getTime()).toBeGreaterThanOrEqual(nextOpening(window, place, from).getTime());
      }),
      { numRuns: 20 },
    );
  });
});

describe('working time, in every time zone there is', () => {
  const quarters = fc.nat(200).map((count) => count / 4);
  const days = fc.nat(12);

  everyZone('ends inside the window and no earlier for a later start', (timeZone) => {
    const place = placeOf(timeZone);
    const wall = wallOf(timeZone);
    fc.assert(
      fc.property(windows, around(timeZone), fc.nat(30 * HOUR), days, quarters, (window, start, later, some, hours) => {
        const time = { days: some, hours: Math.min(hours, 8) };
        const end = addWorkingTime(start, time, window, place);
        expect(isOpen(window, place, wall(end.getTime()))).toBe(true);
        const laterEnd = addWorkingTime(new Date(start.getTime() + later), time, window, place);
        expect(laterEnd.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
      { numRuns: 20 },
    );
  });

  everyZone('adds up, hour by hour', (timeZone) => {
    const place = placeOf(timeZone);
    fc.assert(
      fc.property(windows, around(timeZone), quarters, quarters, (window, start, some, more) => {
        const inTwo = addWorkingTime(addWorkingTime(start, { hours: some }, window, place), { hours: more }, window, place);
        expect(inTwo).toEqual(addWorkingTime(start, { hours: some + more }, window, place));
      }),
      { numRuns: 10 },
    );
  });

  everyZone('adds up, day by day, while the clocks change at night', (timeZone) => {
    const place = placeOf(timeZone);
    const office: SendWindow = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true };
    fc.assert(
      fc.property(around(timeZone), days, days, (start, some, more) => {
        const inTwo = addWorkingTime(addWorkingTime(start, { days: some }, office, place), { days: more }, office, place);
        expect(inTwo).toEqual(addWorkingTime(start, { days: some + more }, office, place));
      }),
      { numRuns: 10 },
    );
  });
});
