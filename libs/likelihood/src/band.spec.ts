import { expect, it } from 'vitest';
import { bandOf, confidenceOf, hasEnoughHistory } from './band.js';

const evidence = (asked: number) => ({ answered: 0, asked, warmth: 0 });
const atOdds = (odds: number): number => odds / (1 + odds);

it('bands go by how many times the odds of the segment a contact has', () => {
  const times = [3.01, 2.99, 1.31, 1.29, 0.76, 0.74, 0.34, 0.32];
  expect(times.map((ratio) => bandOf(atOdds(ratio * 0.25), atOdds(0.25)))).toEqual([
    'VERY_RESPONSIVE', 'RESPONSIVE', 'RESPONSIVE', 'AVERAGE', 'AVERAGE', 'QUIET', 'QUIET', 'SILENT',
  ]);
});

it('history is enough from half a touch of evidence on, or from any message received', () => {
  expect(hasEnoughHistory(evidence(0.49), null)).toBe(false);
  expect(hasEnoughHistory(evidence(0.5), null)).toBe(true);
  expect(hasEnoughHistory(evidence(0), new Date(0))).toBe(true);
});

it('confidence grows with the evidence', () => {
  const words = [0, 0.49, 0.5, 1.99, 2, 5.99, 6].map((asked) => confidenceOf(evidence(asked)));
  expect(words).toEqual(['NONE', 'NONE', 'LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH']);
});
