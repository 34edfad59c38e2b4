import { describe, expect, it } from 'vitest';
import { atEdges } from './at-edges.js';

describe('a pattern that looks for edges of words', () => {
  it.each([
    [String.raw`\bun|\bdeux`, String.raw`\b(?:un|deux)`],
    [String.raw`\b(?:un|une) pain|\bdeux|trois|\bquatre|\bcinq`, String.raw`\b(?:(?:un|une) pain|deux)|trois|\b(?:quatre|cinq)`],
    [String.raw`\b[|(]x|\b\||\b\)|\\bun`, String.raw`\b(?:[|(]x|\||\))|\\bun`],
    [String.raw`\bun|(?<!un )(?<!une )\bpain|(?<!\()pain`, String.raw`\b(?:un|(?<!un )(?<!une )pain)|(?<!\()pain`],
    ['un|deux', 'un|deux'],
    ['', ''],
  ])('%s looks for neighbouring ones together', (source, sooner) => {
    expect(atEdges(source)).toBe(sooner);
  });

  it('finds the same, the first of its alternatives first', () => {
    const source = String.raw`\bpain|pa|\bpains?|\bp(?:a|u)r\b|(?<!p)\bain|(?<!un )\bfour`;
    for (const text of ['pains', 'un pain', 'copain', 'par', 'ain', 'spar pur', 'un four', 'four', 'fours du four', '']) {
      expect(new RegExp(atEdges(source)).exec(text)).toEqual(new RegExp(source).exec(text));
    }
  });
});
