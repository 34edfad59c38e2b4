import type { CountedTouch } from '#touches';
import { describe, expect, it } from 'vitest';
import { scoreCard } from './score-card.js';
import { standingOf } from './standing.js';
import { touchShares } from './touch-shares.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));
const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

const touch = (sentDaysAgo: number, replyDaysAgo: number | null): CountedTouch => ({
  interactionId: `at-${sentDaysAgo}`, conversationId: null, memberId: 'ana', channel: 'MAIL', sentAt: ago(sentDaysAgo),
  replyAt: replyDaysAgo === null ? null : ago(replyDaysAgo), followups: 0, warmth: 0.2, baseWeight: 1,
});

function sharesOf(touches: CountedTouch[], rate = 0.1) {
  const segment = { rate, warmth: 0.25 };
  const card = scoreCard({ standing: standingOf(touches, null, now, { segment }), segment, now });
  return { card, shares: touchShares(touches, card, now) };
}

/** Numbers from 0 to 1 that are the same in every run. */
function chancesFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('the touches behind a score', () => {
  it('tell which were answered, which wait, and which nobody answered', () => {
    const { shares } = sharesOf([touch(60, null), touch(40, 38), touch(2, null)]);
    expect(shares.map(({ state }) => state)).toEqual(['UNANSWERED', 'ANSWERED', 'OPEN']);
    expect(shares.map(({ points }) => Math.sign(points))).toEqual([-1, 1, -1]);
  });

  it('weigh less the older they are, and little while an answer can well come', () => {
    const [year, month, hour] = sharesOf([touch(365, null), touch(30, null), touch(1 / 24, null)]).shares;
    expect(year.weight).toBeCloseTo(0.5, 12);
    expect(month.weight).toBeGreaterThan(0.9);
    expect(hour.weight).toBeCloseTo(0.22, 3);
  });

  it('add up to what history brings to it, whatever the history', () => {
    const random = chancesFrom(7);
    for (let round = 0; round < 200; round += 1) {
      const days = Array.from({ length: Math.floor(random() * 30) }, () => random() ** 2 * 900).sort((a, b) => b - a);
      const touches = days.map((sent) => touch(sent, random() < 0.5 ? null : sent - random() * 14));
      const { card, shares } = sharesOf(touches, 0.02 + random() / 2);
      const points = shares.reduce((sum, share) => sum + share.points, 0);
      expect(points).toBeCloseTo(100 * card.components.history, 9);
    }
  });
});
