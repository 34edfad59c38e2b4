import { expect, it } from 'vitest';
import { interval80 } from './interval.js';

it('the interval narrows as evidence grows, and holds the chance itself', () => {
  const widths = [0, 4, 40, 400].map((asked) => {
    const { low, high } = interval80(0.3, { answered: 0, asked, warmth: 0 });
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.3);
    return high - low;
  });
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
});
