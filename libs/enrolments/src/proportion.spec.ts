import { describe, expect, it } from 'vitest';
import { differenceOf, proportionOf } from './proportion.js';

describe('a proportion', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const estimate = proportionOf({ hits, of })!;
    expect(estimate.value).toBe(hits / of);
    expect(estimate.low).toBeCloseTo(low, 4);
    expect(estimate.high).toBeCloseTo(high, 4);
  });

  it('of nothing says nothing', () => expect(proportionOf({ hits: 0, of: 0 })).toBeNull());

  it('is sure of one side only when everybody or nobody did', () => {
    expect(proportionOf({ hits: 10, of: 10 })).toMatchObject({ value: 1, high: 1 });
    expect(proportionOf({ hits: 0, of: 10 })).toMatchObject({ value: 0, low: 0 });
  });
});

describe('the difference of two proportions', () => {
  // The worked examples of Newcombe's paper, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i lies between %f and %f', (a, m, b, n, low, high) => {
    const estimate = differenceOf({ hits: a, of: m }, { hits: b, of: n })!;
    expect(estimate.low).toBeCloseTo(low, 4);
    expect(estimate.high).toBeCloseTo(high, 4);
  });

  it('is the same the other way round', () => {
    const [there, back] = [differenceOf({ hits: 5, of: 56 }, { hits: 1, of: 29 })!, differenceOf({ hits: 1, of: 29 }, { hits: 5, of: 56 })!];
    expect(back.low).toBeCloseTo(-there.high, 12);
    expect(back.high).toBeCloseTo(-there.low, 12);
  });

  it('to nothing is none', () => expect(differenceOf({ hits: 1, of: 2 }, { hits: 0, of: 0 })).toBeNull());
});
