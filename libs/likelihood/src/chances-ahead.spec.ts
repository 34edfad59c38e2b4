import { describe, expect, it } from 'vitest';
import { chancesAhead } from './chances-ahead.js';
import { SHIPPED_CURVES } from './delay-curve.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));
const sent = (daysAgo: number) => ({ sentAt: new Date(now.getTime() - daysAgo * DAY_MS), channel: 'MAIL', chance: 0.5 }) as const;
const ahead = (daysAgo: number) => chancesAhead(sent(daysAgo), now, SHIPPED_CURVES);
const daysOn = (daysAgo: number) => ahead(daysAgo).map(({ at }) => (at.getTime() - now.getTime()) / DAY_MS);

describe('the chance over time of a message that waits', () => {
  it('is told for today, some days on, and the day its window closes', () => {
    expect(daysOn(0)).toEqual([0, 1, 2, 3, 5, 7, 10, 14]);
    expect(daysOn(6)).toEqual([0, 1, 2, 3, 5, 7, 8]);
    expect(daysOn(13.5)).toEqual([0, 0.5]);
  });

  it('starts with the chance it had when it was sent, sinks day by day, and ends with none', () => {
    const chances = ahead(0).map(({ chance }) => chance);
    expect(chances[0]).toBe(0.5);
    for (let i = 1; i < chances.length; i += 1) expect(chances[i]).toBeLessThan(chances[i - 1]);
    expect(chances.at(-1)).toBeCloseTo(0, 12);
  });

  it('is that of section 4.5: p (1 - F) / (1 - p F)', () => {
    expect(ahead(0)[1].chance).toBeCloseTo((0.5 * 0.3) / (1 - 0.5 * 0.7), 12);
    expect(ahead(1)[0].chance).toBe(ahead(0)[1].chance);
  });
});
