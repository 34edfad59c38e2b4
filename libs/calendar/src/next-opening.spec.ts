import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { nextOpening } from './next-opening.js';
import type { Place, SendWindow } from './send-window.js';

const PARIS: Place = { timeZone: 'Europe/Paris', country: 'FR' };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const window = (from: string, until: string, changes: Partial<SendWindow> = {}): SendWindow => ({
  days: EVERY_DAY, from, until, respectsHolidays: false, ...changes,
});

const office = window('09:00', '18:00', { days: [1, 2, 3, 4, 5], respectsHolidays: true });

const opens = (asked: SendWindow, place: Place, from: string) => nextOpening(asked, place, new Date(from)).toISOString();

describe('the next moment a mail may leave', () => {
  it.each([
    ['is now, inside the window', '2026-03-03T09:30:00+01:00', '2026-03-03T08:30:00.000Z'],
    ['is this morning, before it opens', '2026-03-03T06:00:00+01:00', '2026-03-03T08:00:00.000Z'],
    ['is tomorrow, from the very moment it closes', '2026-03-03T18:00:00+01:00', '2026-03-04T08:00:00.000Z'],
    ['is still today, a millisecond before that', '2026-03-03T17:59:59.999+01:00', '2026-03-03T16:59:59.999Z'],
    ['is Monday, at the week-end', '2026-03-06T20:00:00+01:00', '2026-03-09T08:00:00.000Z'],
    ['skips a public holiday and the week-end after it', '2026-04-30T18:30:00+02:00', '2026-05-04T07:00:00.000Z'],
    ['follows the clock on the wall through the change of March', '2026-03-27T19:00:00+01:00', '2026-03-30T07:00:00.000Z'],
    ['follows it through the change of October', '2026-10-23T19:00:00+02:00', '2026-10-26T08:00:00.000Z'],
    ['knows 29 February', '2028-02-28T19:00:00+01:00', '2028-02-29T08:00:00.000Z'],
    ['knows that 2100 has none', '2100-02-28T19:00:00+01:00', '2100-03-01T08:00:00.000Z'],
  ])('%s', (_, from, moment) => {
    expect(opens(office, PARIS, from)).toBe(moment);
  });

  it('does not come in an hour that the clocks skip', () => {
    expect(opens(window('02:00', '03:00'), PARIS, '2026-03-28T12:00:00Z')).toBe('2026-03-30T00:00:00.000Z');
    expect(opens(window('02:30', '03:30'), PARIS, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('comes twice in an hour that they repeat', () => {
    const asked = window('02:10', '02:20');
    expect(opens(asked, PARIS, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:10:00.000Z');
    expect(opens(asked, PARIS, '2026-10-25T00:20:00Z')).toBe('2026-10-25T01:10:00.000Z');
    expect(opens(asked, PARIS, '2026-10-25T01:20:00Z')).toBe('2026-10-26T01:10:00.000Z');
  });

  it.each([
    ['Asia/Kolkata', '2026-03-03T03:30:00.000Z'],
    ['Asia/Kathmandu', '2026-03-03T03:15:00.000Z'],
    ['America/St_Johns', '2026-03-03T12:30:00.000Z'],
    ['Pacific/Chatham', '2026-03-03T19:15:00.000Z'],
  ])('is nine in the morning in %s, whatever its minutes', (timeZone, moment) => {
    expect(opens(window('09:00', '10:00'), { timeZone, country: null }, '2026-03-03T01:00:00Z')).toBe(moment);
  });

  it('leaves out the Friday that Samoa skipped', () => {
    const friday = window('09:00', '10:00', { days: [5] });
    const samoa = { timeZone: 'Pacific/Apia', country: 'WS' };
    expect(opens(friday, samoa, '2011-12-29T12:00:00Z')).toBe('2012-01-05T19:00:00.000Z');
    expect(opens(window('09:00', '10:00'), samoa, '2011-12-30T00:00:00Z')).toBe('2011-12-30T19:00:00.000Z');
  });

  it('is found centuries ahead', () => {
    expect(opens(office, PARIS, '2999-12-31T20:00:00Z')).toBe('3000-01-02T08:00:00.000Z');
    expect(opens(office, { timeZone: 'Asia/Tehran', country: 'IR' }, '9990-01-01T20:00:00Z')).toBe('9990-01-02T05:30:00.000Z');
  });

  it.each([
    [window('18:00', '09:00'), 'from: 18:00 is not before 09:00'],
    [window('9h', '18:00'), '"9h" is no time of the day'],
    [window('09:00', '24:30'), '"24:30" is no time of the day'],
    [window('09:00', '18:00', { days: [] }), 'days: none is from 1 to 7'],
  ])('is refused for %o, which never opens', (asked, message) => {
    expect(() => nextOpening(asked, PARIS, new Date(0))).toThrow(message);
  });

  it('takes microseconds each for fifty people', () => {
    const places = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo'].map((timeZone) => ({ timeZone, country: 'FR' }));
    const from = Date.parse('2026-05-01T12:00:00Z');
    const ask = () => places.forEach((place) => nextOpening(office, place, new Date(from)));
    ask();
    const spent = cpuTime();
    for (let round = 0; round < 1000; round++) ask();
    expect(spent() / 3000).toBeLessThan(0.1);
  });
});
