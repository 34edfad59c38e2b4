import type { Span } from './span.js';
import { plainLetters } from './plain-letters.js';

/** The words of a text that everybody gets: what was put in for one person is cut out, spelling does not count. */
export function skeletonOf(text: string, merged: Span[]): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of [...merged].sort((one, other) => one.start - other.start)) {
    rest += `${text.slice(done, Math.max(done, start))} `;
    done = Math.max(done, end);
  }
  return (plainLetters(rest + text.slice(done)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The pairs of neighbouring words of a skeleton, each told apart by how often it came before. */
export function wordPairs(skeleton: string): string[] {
  const words = skeleton.split(' ').filter(Boolean);
  if (words.length < 2) return words;
  const seen = new Map<string, number>();
  return words.slice(1).map((word, index) => {
    const pair = `${words[index]} ${word}`;
    const count = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, count);
    return count === 1 ? pair : `${pair} ${count}`;
  });
}

/**
 * How alike two skeletons are, 0 to 1: Dice's coefficient 2·|A∩B| / (|A|+|B|) (L. R. Dice, Ecology 26, 1945) over their
 * word pairs (shingles, A. Broder, 1997). One word changed in a hundred costs 0.02.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = new Set(wordPairs(one));
  const others = wordPairs(other);
  if (pairs.size + others.length === 0) return 1;
  return (2 * others.filter((pair) => pairs.has(pair)).length) / (pairs.size + others.length);
}
