import { describe, expect, it } from 'vitest';
import { hourOfWeek } from './hour-of-week.js';

const [MONDAY, THURSDAY, SUNDAY] = [0, 3, 6];

describe('the hour of the week', () => {
  it.each([
    ['2026-06-29T00:00:00Z', 'UTC', MONDAY, 0],
    ['2026-06-28T23:59:59Z', 'UTC', SUNDAY, 23],
    ['2026-06-28T22:00:00Z', 'Europe/Paris', MONDAY, 0],
    ['1970-01-01T00:00:00Z', 'UTC', THURSDAY, 0],
    ['1969-12-28T12:00:00Z', 'UTC', SUNDAY, 12],
    ['2026-06-29T04:20:00Z', 'Asia/Kathmandu', MONDAY, 10],
  ])('at %s in %s is hour %i, %i o’clock', (moment, zone, day, hour) => {
    expect(hourOfWeek(new Date(moment), zone)).toBe(24 * day + hour);
  });

  it('stays the same on the wall when the clocks change', () => {
    const winter = hourOfWeek(new Date('2026-03-24T08:30:00Z'), 'Europe/Paris');
    const summer = hourOfWeek(new Date('2026-03-31T07:30:00Z'), 'Europe/Paris');
    expect([winter, summer]).toEqual([24 + 9, 24 + 9]);
  });

  it('runs twice where the clocks go back and is left out where they go forward', () => {
    const on = (...moments: string[]) => moments.map((moment) => hourOfWeek(new Date(moment), 'Europe/Paris') % 24);
    expect(on('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')).toEqual([2, 2]);
    expect(on('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')).toEqual([1, 3]);
  });
});
