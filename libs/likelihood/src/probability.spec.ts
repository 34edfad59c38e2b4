import { describe, expect, it } from 'vitest';
import { chanceOf, contactLevel, memberLevel, pointsOf, remainingChance, segmentLevel, warmed } from './probability.js';

const segment = { rate: 0.1, warmth: 0.25 };
const evidence = (answered: number, asked: number, warmth = 0) => ({ answered, asked, warmth });
const grid = [0, 0.001, 0.5, 3, 40, 1000];
const sumOf = (parts: object): number => Object.values(parts).reduce((sum: number, part: number) => sum + part, 0);

describe('from a segment to a member with a contact', () => {
  it('each level starts from the one above, worth 20 touches for a segment and 4 below', () => {
    expect(segmentLevel(0.1, evidence(6, 20, 10))).toEqual({ rate: 8 / 40, warmth: 16 / 40 });
    expect(contactLevel(segment, evidence(1, 4, 2))).toEqual({ rate: 1.4 / 8, warmth: 3 / 8 });
    expect(memberLevel(segment, evidence(0, 0))).toEqual(segment);
  });

  it('more answers never lower a chance, more silences never raise it', () => {
    for (const [i, answered] of grid.entries()) {
      for (const asked of grid.filter((n) => n > answered)) {
        const rate = contactLevel(segment, evidence(answered, asked)).rate;
        expect(contactLevel(segment, evidence(answered, asked + 1)).rate).toBeLessThanOrEqual(rate);
        expect(contactLevel(segment, evidence(grid[i + 1], asked)).rate).toBeGreaterThanOrEqual(rate);
      }
    }
  });

  it('stays between one in a thousand and its opposite', () => {
    expect(contactLevel(segment, evidence(0, 1e6)).rate).toBe(0.001);
    expect(contactLevel(segment, evidence(1e6, 1e6)).rate).toBe(0.999);
    expect(warmed({ rate: 0.999, warmth: 0 }, 1)).toBe(0.999);
    expect(warmed({ rate: 0.001, warmth: 1 }, 0)).toBe(0.001);
  });
});

describe('warmth', () => {
  it('changes nothing in a contact as warm as usual, and otherwise moves the odds', () => {
    expect(warmed({ rate: 0.2, warmth: 0.4 }, 0.4)).toBeCloseTo(0.2, 12);
    const odds = warmed({ rate: 0.2, warmth: 0 }, 1);
    expect(odds / (1 - odds)).toBeCloseTo(0.25 * Math.exp(1.1), 12);
  });
});

describe('the parts of a chance', () => {
  const chances = grid.flatMap((answered) => grid.map((asked) => {
    const contact = contactLevel(segment, evidence(answered, Math.max(asked, answered), asked / 3));
    return chanceOf(segment, contact, memberLevel(contact, evidence(asked / 2, asked)), 0.7);
  }));

  it('add up to it', () => {
    for (const { components, probability } of chances) expect(sumOf(components)).toBeCloseTo(probability, 14);
  });

  it('add up to the score exactly in whole points', () => {
    for (const { components, probability } of chances) {
      expect(sumOf(pointsOf(components, probability))).toBe(Math.round(100 * probability));
    }
  });

  it('leave "you" at nothing on the card of a contact', () => {
    expect(chanceOf(segment, contactLevel(segment, evidence(2, 3)), null, 0).components.you).toBe(0);
  });
});

describe('an open message', () => {
  it('keeps its chance when just sent, loses it hour by hour, and has none when all answers would have come', () => {
    const shares = [0, 0.2, 0.5, 0.9, 1];
    const left = shares.map((share) => remainingChance(0.4, share));
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect([left[0], left.at(-1)]).toEqual([0.4, 0]);
    expect(left[2]).toBeCloseTo(0.2 / 0.8, 12);
  });
});
