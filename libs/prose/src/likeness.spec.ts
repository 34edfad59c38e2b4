import { describe, expect, it } from 'vitest';
import { groupAlike, likeness, skeletonOf } from '#prose';

const words = (count: number, word = 'mot'): string => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');
const changed = (text: string, ...at: number[]): string =>
  text.split(' ').map((word, index) => (at.includes(index) ? `autre${index}` : word)).join(' ');

describe('what is left of a text without the person', () => {
  it('is its words, without values, spelling and signs', () => {
    const text = 'Bonjour Zoë,\n\nJ’ai lu « Le levain » à l’aube.';
    const merged = [{ start: 23, end: 33 }, { start: 8, end: 11 }];
    expect(skeletonOf(text, merged)).toBe('bonjour j ai lu a l aube');
    expect(skeletonOf('BONJOUR, j\'ai lu à l’Aube !', [])).toBe('bonjour j ai lu a l aube');
    expect(skeletonOf('', [])).toBe('');
  });

  it('takes values that overlap once', () => {
    expect(skeletonOf('a bcd e', [{ start: 2, end: 4 }, { start: 3, end: 5 }])).toBe('a e');
  });
});

describe('how alike two texts are', () => {
  const letter = words(101);

  it('is all for the same words, nothing for other words', () => {
    expect(likeness(letter, letter)).toBe(1);
    expect(likeness(letter, words(101, 'autre'))).toBe(0);
    expect(likeness('', '')).toBe(1);
    expect(likeness('', letter)).toBe(0);
    expect(likeness('seul', 'seul')).toBe(1);
  });

  it('is what Dice’s coefficient says of word pairs', () => {
    expect(likeness(letter, changed(letter, 50))).toBeCloseTo(0.98);
    expect(likeness(letter, changed(letter, 10, 30, 50, 70, 90))).toBeCloseTo(0.9);
    expect(likeness('a b c', 'a b')).toBeCloseTo(2 / 3);
    expect(likeness('a b a b a b', 'a b')).toBeCloseTo(2 / 6);
  });

  it('does not depend on who is first', () => {
    const shorter = words(80);
    expect(likeness(letter, shorter)).toBe(likeness(shorter, letter));
  });
});

describe('groups of texts that are alike', () => {
  it('hold each text once, in order', () => {
    const letter = words(101);
    const other = words(101, 'autre');
    expect(groupAlike([letter, other, changed(letter, 5), letter, '', other, ''], 0.9)).toEqual([[0, 2, 3], [1, 5], [4, 6]]);
    expect(groupAlike([], 0.9)).toEqual([]);
  });

  it('reach from text to text', () => {
    const first = words(101);
    const second = changed(first, 10, 20, 30, 40);
    const third = changed(second, 50, 60, 70, 80);
    expect(likeness(first, third)).toBeLessThan(0.9);
    expect(groupAlike([first, third], 0.9)).toEqual([[0], [1]]);
    expect(groupAlike([first, third, second], 0.9)).toEqual([[0, 1, 2]]);
  });

  it('are those that comparing every two would give', () => {
    const texts = Array.from({ length: 60 }, (_, at) =>
      changed(words(40 + (at % 3), `m${at % 4}x`), ...Array.from({ length: at % 7 }, (__, step) => (at * 7 + step * 5) % 40)),
    );
    for (const threshold of [0.5, 0.8, 0.9, 1]) expect(groupAlike(texts, threshold)).toEqual(comparedOneByOne(texts, threshold));
  });

  it('are found among 5,000 copies, and among 5,000 letters of which none is the same', () => {
    const letter = words(60);
    expect(groupAlike(Array<string>(5000).fill(letter), 0.9)).toHaveLength(1);
    expect(groupAlike(Array.from({ length: 5000 }, (_, at) => `${letter} fin${at}`), 0.9)).toHaveLength(1);
    expect(groupAlike(Array.from({ length: 5000 }, (_, at) => words(30, `lettre${at}mot`)), 0.9)).toHaveLength(5000);
  });
});

function comparedOneByOne(texts: string[], threshold: number): number[][] {
  const group = texts.map((_, index) => index);
  texts.forEach((one, at) =>
    texts.forEach((other, against) => {
      if (likeness(one, other) >= threshold && group[at] !== group[against]) {
        const [kept, gone] = [Math.min(group[at], group[against]), Math.max(group[at], group[against])];
        group.forEach((mine, index) => (group[index] = mine === gone ? kept : mine));
      }
    }),
  );
  return [...new Set(group)].map((kept) => texts.map((_, index) => index).filter((index) => group[index] === kept));
}
