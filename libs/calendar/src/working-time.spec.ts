import { describe, expect, it } from 'vitest';
import type { SendWindow } from './send-window.js';
import { addWorkingTime, workingTimeBetween } from './working-time.js';

const PARIS = { timeZone: 'Europe/Paris', country: 'FR' };
const OFFICE: SendWindow = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true };

const after = (start: string, time: { days?: number; hours?: number }) =>
  addWorkingTime(new Date(start), time, OFFICE, PARIS).toISOString();

describe('working time', () => {
  it.each([
    ['keeps the time of the day', '2026-03-03T10:17:00+01:00', { days: 2 }, '2026-03-05T09:17:00.000Z'],
    ['goes over the week-end', '2026-03-06T10:17:00+01:00', { days: 1 }, '2026-03-09T09:17:00.000Z'],
    ['keeps it through a clock change too', '2026-03-27T10:17:00+01:00', { days: 1 }, '2026-03-30T08:17:00.000Z'],
    ['leaves out public holidays', '2026-04-30T10:17:00+02:00', { days: 1 }, '2026-05-04T08:17:00.000Z'],
    ['begins when the office does', '2026-03-07T15:00:00+01:00', { days: 1 }, '2026-03-10T08:00:00.000Z'],
    ['counts 29 February as a day', '2028-02-28T10:00:00+01:00', { days: 2 }, '2028-03-01T09:00:00.000Z'],
    ['runs by the hour while the office is open', '2026-03-06T16:30:00+01:00', { hours: 3.5 }, '2026-03-09T10:00:00.000Z'],
    ['ends at the next opening, not at closing time', '2026-03-06T17:00:00+01:00', { hours: 1 }, '2026-03-09T08:00:00.000Z'],
    ['takes days first, then hours', '2026-03-05T17:00:00+01:00', { days: 1, hours: 2 }, '2026-03-09T09:00:00.000Z'],
    ['of nothing is now', '2026-03-03T10:17:00+01:00', {}, '2026-03-03T09:17:00.000Z'],
  ])('%s', (_, start, time, end) => {
    expect(after(start, time)).toBe(end);
  });

  it.each([{ days: -1 }, { days: 1.5 }, { hours: -1 }, { hours: NaN }])('is no %o', (time) => {
    expect(() => after('2026-03-03T10:17:00+01:00', time)).toThrow(RangeError);
  });
});

describe('working time between two moments', () => {
  it.each([
    ['is what lies in office hours', '2026-03-06T17:00:00+01:00', '2026-03-09T10:30:00+01:00', 2.5],
    ['leaves out public holidays', '2026-04-30T17:00:00+02:00', '2026-05-04T10:00:00+02:00', 2],
    ['is nothing over a week-end', '2026-03-07T10:00:00+01:00', '2026-03-08T22:00:00+01:00', 0],
    ['is nothing backwards', '2026-03-09T10:30:00+01:00', '2026-03-06T17:00:00+01:00', 0],
  ])('%s', (_, start, end, hours) => {
    expect(workingTimeBetween(new Date(start), new Date(end), OFFICE, PARIS)).toBe(hours * 3_600_000);
  });
});
