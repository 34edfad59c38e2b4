import { expect, it } from 'vitest';
import { tellDay, tellMoment } from './moment-words.js';

it('a moment is told by the clock of a place, in both languages', () => {
  const at = new Date('2026-03-02T23:30:00Z');
  expect(tellMoment(at, 'Europe/Paris')).toEqual({ fr: 'mardi 3 mars 2026 à\u00a000:30', en: 'Tuesday 3 March 2026 at 00:30' });
  expect(tellDay(at, 'America/New_York')).toEqual({ fr: 'lundi 2 mars 2026', en: 'Monday 2 March 2026' });
});
