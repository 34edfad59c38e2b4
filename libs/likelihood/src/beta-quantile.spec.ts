import { describe, expect, it } from 'vitest';
import { betaQuantile, chanceOfAtLeast } from './beta-quantile.js';

/** SciPy 1.17, scipy.special.betaincinv. */
const KNOWN = [
  [0.1, 0.5, 0.5, 0.024471741852423214],
  [0.9, 0.5, 0.5, 0.9755282581475768],
  [0.1, 2, 5, 0.09259525891312873],
  [0.9, 2, 5, 0.5103163065514917],
  [0.9, 0.05, 3, 0.029573276515247743],
  [0.1, 300, 700, 0.28151941741064423],
  [0.9, 300, 700, 0.3186521266739313],
  [0.5, 40, 2, 0.9594015329699366],
];

/** Where between 0 and 1 something stops being so. */
function halved(isBelow: (x: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe('quantiles of the Beta distribution', () => {
  it.each(KNOWN)('%f of Beta(%f, %f) lies below %f', (p, a, b, expected) => {
    expect(betaQuantile(p, a, b)).toBeCloseTo(expected, 12);
  });

  it('are those of a straight line for Beta(1, 1)', () => {
    for (const p of [0.01, 0.1, 0.5, 0.9]) expect(betaQuantile(p, 1, 1)).toBeCloseTo(p, 14);
  });

  it('mirror each other when a and b change places', () => {
    expect(betaQuantile(0.1, 0.7, 3.3)).toBeCloseTo(1 - betaQuantile(0.9, 3.3, 0.7), 12);
  });

  it('stay within 0 and 1 for the most extreme of our chances', () => {
    expect(betaQuantile(0.1, 0.002, 1.998)).toBeGreaterThanOrEqual(0);
    expect(betaQuantile(0.9, 1.998, 0.002)).toBeLessThanOrEqual(1);
    expect(betaQuantile(0.9, 999, 1)).toBeGreaterThan(betaQuantile(0.1, 999, 1));
  });

  it.each([0.01, 0.1, 0.5, 0.9])('are what halving finds, for %f and whatever a and b', (p) => {
    for (const mean of [0.001, 0.005, 0.02, 0.1, 0.3, 0.5, 0.8, 0.97, 0.999]) {
      for (const touches of [2, 2.3, 4, 11, 60, 1000, 3000]) {
        const [a, b] = [mean * touches, (1 - mean) * touches];
        expect(betaQuantile(p, a, b)).toBeCloseTo(halved((x) => chanceOfAtLeast(a, a + b - 1, x) < p), 12);
      }
    }
  });
});

describe('the chance of at least so many', () => {
  it.each([[0, 5], [1, 5], [3, 5], [5, 5], [7, 12]])('%i of %i is the sum of the binomial terms', (count, trials) => {
    const p = 1 / 7;
    let term = (1 - p) ** trials;
    let sum = count === 0 ? term : 0;
    for (let k = 1; k <= trials; k += 1) {
      term *= ((trials - k + 1) / k) * (p / (1 - p));
      if (k >= count) sum += term;
    }
    expect(chanceOfAtLeast(count, trials, p)).toBeCloseTo(sum, 12);
  });
});
