import { describe, expect, it } from 'vitest';
import { holidayOn } from './holidays.js';

const named = (day: string, country: string | null, region?: string) => holidayOn(day, { country, region })?.name ?? null;

describe('a public holiday', () => {
  it.each([
    ['2026-05-08', 'FR', undefined, 'Fête de la Victoire 1945'],
    ['2026-05-25', 'FR', undefined, 'Lundi de Pentecôte'],
    ['2026-12-26', 'FR', undefined, null],
    ['2026-12-26', 'FR', 'Alsace', 'Lendemain de Noël'],
    ['2026-04-03', 'FR', 'Moselle', 'Vendredi saint'],
    ['2026-12-26', 'FR', 'FR-68', 'Lendemain de Noël'],
    ['2026-12-26', 'FR', 'Bretagne', null],
    ['2026-04-03', 'FR', 'Grand Est', null],
    ['2026-01-06', 'DE', 'Bayern', 'Heilige Drei Könige'],
    ['2026-01-06', 'DE', 'Berlin', null],
    ['2026-09-10', 'CH', 'Genève', 'Jeûne Genevois'],
    ['2026-09-10', 'CH', 'Geneva', 'Jeûne Genevois'],
    ['2026-07-21', 'BE', undefined, 'Fête nationale'],
    ['2026-12-25', null, undefined, null],
    ['2026-12-25', 'ZZ', undefined, null],
    ['9999-12-25', 'FR', undefined, 'Noël'],
  ])('on %s in %s (%s) is %s', (day, country, region, name) => {
    expect(named(day, country, region)).toBe(name);
  });

  it('lasts as many days as it does', () => {
    expect(['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => named(day, 'RO') !== null)).toEqual([true, true, false]);
  });

  it('lasts over New Year', () => {
    expect(named('2027-01-02', 'SZ')).toBe('Incwala');
  });

  it('is no half day', () => {
    expect(named('2026-12-24', 'GT')).toBeNull();
  });

  it('is on no day that does not exist', () => {
    expect(() => named('2026-02-29', 'FR')).toThrow('"2026-02-29" is no day');
  });
});
