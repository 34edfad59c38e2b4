import { CONTACT_PRIOR_TOUCHES } from './constants.js';
import { betaQuantile } from './beta-quantile.js';
import type { Evidence } from './evidence.js';

/** Fractions of 1. */
export interface Interval {
  low: number;
  high: number;
}

/** Where the chance lies four times in five: Beta quantiles 0.1 and 0.9 for n = (max(N, K) + 4) / 2 (section 4.6). */
export function interval80(probability: number, { asked, answered }: Evidence): Interval {
  const touches = (Math.max(asked, answered) + CONTACT_PRIOR_TOUCHES) / 2;
  const [a, b] = [probability * touches, (1 - probability) * touches];
  return { low: betaQuantile(0.1, a, b), high: betaQuantile(0.9, a, b) };
}
