import { describe, expect, it } from 'vitest';
import { dayIn } from './day-in.js';
import { zoneFor } from './zone-for.js';

describe('the main time zone of a country', () => {
  it.each([
    ['FR', 'Europe/Paris'], ['BE', 'Europe/Brussels'], ['CH', 'Europe/Zurich'], ['CA', 'America/Toronto'], ['US', 'America/New_York'],
    ['SN', 'Africa/Dakar'], ['CD', 'Africa/Kinshasa'], ['ES', 'Europe/Madrid'], ['PT', 'Europe/Lisbon'], ['RE', 'Indian/Reunion'],
    ['AU', 'Australia/Sydney'], ['MN', 'Asia/Ulaanbaatar'], ['ZZ', null], ['fr', null], ['', null],
  ])('of %s is %s', (country, zone) => {
    expect(zoneFor(country)).toBe(zone);
  });

  it('is one that the clock knows, for every country that has people', () => {
    const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => countries.of(code));
    const zones = codes.flatMap((code) => zoneFor(code) ?? []);
    expect(zones.length).toBeGreaterThan(240);
    for (const zone of new Set(zones)) expect(dayIn(new Date('2026-01-01T12:00:00Z'), zone)).toMatch(/^2026-01-0[12]$/);
  });
});

describe('the day in a time zone', () => {
  it.each([
    ['2026-03-28T23:30:00Z', 'Europe/Paris', '2026-03-29'],
    ['2026-03-29T22:30:00Z', 'Europe/Paris', '2026-03-30'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
  ])('at %s in %s is %s', (moment, zone, day) => {
    expect(dayIn(new Date(moment), zone)).toBe(day);
  });
});
