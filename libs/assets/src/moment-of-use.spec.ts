import { describe, expect, it } from 'vitest';
import { momentOfUse } from './moment-of-use.js';

const offeredAt = new Date('2026-11-10T15:00:00Z');
const now = new Date('2026-11-21T09:00:00Z');
const moment = (usedOn: string) => momentOfUse(usedOn, { offeredAt, now }).toISOString();

describe('the moment something was used', () => {
  it('is noon of its day, after the offer and never after now', () => {
    expect(moment('2026-11-15')).toBe('2026-11-15T12:00:00.000Z');
    expect(moment('2026-11-10')).toBe('2026-11-10T15:01:00.000Z');
    expect(moment('2026-11-21')).toBe('2026-11-21T09:00:00.000Z');
  });

  it('may be yesterday or tomorrow by our clock, where the contact lives', () => {
    expect(moment('2026-11-09')).toBe('2026-11-10T15:01:00.000Z');
    expect(moment('2026-11-22')).toBe('2026-11-21T09:00:00.000Z');
  });

  it('is not before the offer, nor to come', () => {
    expect(() => moment('2026-11-08')).toThrow('usedOn: 2026-11-08 is before the offer, made on 2026-11-10');
    expect(() => moment('2026-11-23')).toThrow('usedOn: 2026-11-23 has not come yet');
  });
});
