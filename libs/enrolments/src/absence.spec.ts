import { describe, expect, it } from 'vitest';
import { backFrom } from './absence.js';

const OFFICE = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true };

describe('somebody who is back on Monday', () => {
  it.each([
    ['Europe/Paris', 'FR'],
    ['America/Los_Angeles', 'US'],
    ['Pacific/Auckland', 'NZ'],
  ])('is written to on Wednesday, in %s', (timeZone, country) => {
    const at = backFrom('2026-03-09', OFFICE, { timeZone, country });
    expect(at.toISOString()).toContain('2026-03-11T');
    expect(new Intl.DateTimeFormat('en', { weekday: 'long', timeZone }).format(at)).toBe('Wednesday');
  });

  it('and a day later after a holiday', () =>
    // Easter Monday, in France.
    expect(backFrom('2026-04-06', OFFICE, { timeZone: 'Europe/Paris', country: 'FR' }).toISOString()).toContain('2026-04-09'));
});
