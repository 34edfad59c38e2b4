import { describe, expect, it } from 'vitest';
import { NEUTRAL_CHANCE, priorityOf, type Placed } from './priority.js';
import { tellPlace } from './reply-words.js';

const NOW = new Date('2026-03-10T09:00:00Z');
const since = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const NADIA: Placed = { tier: 'NICHE', audience: null, chance: null, waitsSince: since(0) };
const of = (more: Partial<Placed>): number => priorityOf({ ...NADIA, ...more }, NOW);

describe('the place in the queue', () => {
  it('is influence by chance by waiting', () => {
    expect(of({ tier: 'STAR', audience: 9_990, chance: 0.5, waitsSince: since(3) })).toBeCloseTo(3 * 4 * 0.5 * 4, 10);
    expect(of({})).toBeCloseTo(NEUTRAL_CHANCE, 10);
  });

  it('rises with each of them', () => {
    for (const more of [{ tier: 'MID' }, { audience: 500 }, { chance: 0.3 }, { waitsSince: since(1) }] as Partial<Placed>[])
      expect(of(more)).toBeGreaterThan(of({}));
    expect(of({ chance: 0.05 })).toBeLessThan(of({}));
  });

  it('never falls below now for somebody whose clock is ahead', () => {
    expect(of({ waitsSince: since(-1) })).toBe(of({}));
  });

  it('is told in both languages', () => {
    expect(tellPlace({ tier: 'STAR', audience: 12_000, chance: 0.414, waitsSince: since(3) }, NOW)).toEqual({
      code: 'INFLUENCE_CHANCE_WAIT',
      fr: 'Star, 12\u202f000\u00a0personnes d’audience, répond 41 fois sur 100, attend depuis 3\u00a0jours.',
      en: 'Star, an audience of 12,000, answers 41 times in 100, waiting for 3 days.',
    });
    expect(tellPlace(NADIA, NOW)).toMatchObject({
      fr: 'Niche, audience inconnue, réactivité inconnue, attend depuis moins d’une heure.',
      en: 'Niche, audience unknown, responsiveness unknown, waiting for less than an hour.',
    });
    expect(tellPlace({ ...NADIA, waitsSince: since(1 / 24) }, NOW).fr).toContain('1\u00a0heure.');
  });
});
