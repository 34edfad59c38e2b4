import { describe, expect, it } from 'vitest';
import { betaQuantile } from './beta-quantile.js';

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
});
