import { describe, expect, it } from 'vitest';
import type { BestTime, Preference } from './best-time.js';
import { timeWords } from './time-wording.js';

const TUESDAY_AT_NINE: Preference = {
  basis: 'CONTACT', day: 1, hours: { from: 9, length: 2 }, share: 0.6, interval: { low: 0.4, high: 0.8 }, evenShare: 1 / 84,
};

const time = (changes: Partial<Preference> = {}): BestTime =>
  ({ preference: { ...TUESDAY_AT_NINE, ...changes }, ownAnswers: 12, segmentAnswers: 80 });

const both = (best: BestTime): string[] => [timeWords(best, 'fr').replace(/\u00a0/g, ' '), timeWords(best, 'en')];

describe('the best time in words', () => {
  it.each([
    [{}, 'Répond surtout le mardi entre 9 h et 11 h', 'Answers mostly on Tuesdays between 9 and 11'],
    [{ share: 0.3 }, 'Répond plus volontiers le mardi entre 9 h et 11 h', 'Answers more often on Tuesdays between 9 and 11'],
    [{ hours: null }, 'Répond surtout le mardi', 'Answers mostly on Tuesdays'],
    [{ day: 6, hours: null }, 'Répond surtout le dimanche', 'Answers mostly on Sundays'],
    [
      { day: null, hours: { from: 21, length: 3 } },
      'Répond surtout entre 21 h et minuit', 'Answers mostly between 21 and midnight',
    ],
    [
      { basis: 'SEGMENT' as const, share: 0.2 },
      'Les contacts comparables répondent plus volontiers le mardi entre 9 h et 11 h',
      'Contacts like this one answer more often on Tuesdays between 9 and 11',
    ],
  ])('%j', (changes, french, english) => {
    expect(both(time(changes))).toEqual([french, english]);
  });

  it.each([
    [0, 0, 'Aucune préférence observée (0 réponse)', 'No preference seen (0 answers)'],
    [1, 0, 'Aucune préférence observée (1 réponse)', 'No preference seen (1 answer)'],
    [
      12, 1, 'Aucune préférence observée (12 réponses, 1 de contacts comparables)',
      'No preference seen (12 answers, 1 from contacts like this one)',
    ],
  ])('none in %i answers, nor in %i of the segment', (ownAnswers, segmentAnswers, french, english) => {
    expect(both({ preference: null, ownAnswers, segmentAnswers })).toEqual([french, english]);
  });
});
