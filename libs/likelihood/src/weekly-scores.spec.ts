import type { CountedTouch } from '#touches';
import { describe, expect, it } from 'vitest';
import { segmentKey, segmentOf } from './averages.js';
import { SHIPPED_CURVES } from './delay-curve.js';
import { SHIPPED_PRIORS } from './priors.js';
import { scoreCard } from './score-card.js';
import { standingOf } from './standing.js';
import { meanScores, weeklyScores, type AveragesAt } from './weekly-scores.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 5);
const day = (days: number): Date => new Date(start + Math.round(days * DAY_MS));
const WEEKS = Array.from({ length: 60 }, (_, week) => day(7 * week));

/** Segments in which more and more is asked and answered. */
const usualAt = (at: Date, week: number): AveragesAt => ({
  at, curves: SHIPPED_CURVES, priors: SHIPPED_PRIORS,
  segments: new Map([[segmentKey('MID', 'MAIL'), { answered: week / 3, asked: week, warmth: week / 4 }]]),
});
const AVERAGES = WEEKS.map(usualAt);

function chancesFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function someTouches(random: () => number): CountedTouch[] {
  const days = Array.from({ length: Math.floor(random() * 25) }, () => random() * 420 - 20).sort((a, b) => a - b);
  return days.map((sent): CountedTouch => ({
    interactionId: '', conversationId: null, memberId: 'ana', channel: random() < 0.5 ? 'MAIL' : 'DM', sentAt: day(sent),
    replyAt: random() < 0.5 ? day(sent + random() * 14) : null, followups: 0, warmth: random(), baseWeight: 1,
  }));
}

describe('the score of a contact week by week', () => {
  it('is at each week what its card says then', () => {
    const random = chancesFrom(5);
    for (let round = 0; round < 40; round += 1) {
      const touches = someTouches(random);
      const heard = Array.from({ length: Math.floor(random() * 5) }, () => day(random() * 420)).sort((a, b) => a.getTime() - b.getTime());
      const points = weeklyScores({ tier: 'MID', touches, inboundAt: heard }, AVERAGES);
      for (const [i, now] of WEEKS.entries()) {
        const sent = touches.filter(({ sentAt }) => sentAt <= now);
        const segment = segmentOf(AVERAGES[i], 'MID', sent.at(-1)?.channel ?? 'MAIL');
        const lastInboundAt = heard.findLast((at) => at <= now) ?? null;
        const card = scoreCard({ standing: standingOf(touches, lastInboundAt, now, { segment }), segment, now });
        expect(points[i].segmentRate).toBe(segment.rate);
        if (card.band === 'NOT_ENOUGH_HISTORY') expect(points[i].score).toBeNull();
        else expect(points[i].probability).toBeCloseTo(card.probability, 12);
      }
    }
  });

  it('is not there before anything happened', () => {
    const [before, after] = weeklyScores({ tier: 'NICHE', touches: [], inboundAt: [day(3)] }, AVERAGES);
    expect([before.score, before.segmentRate]).toEqual([null, SHIPPED_PRIORS.MAIL.NICHE]);
    expect(after.score).toBeGreaterThan(10);
  });
});

describe('the mean score of several contacts', () => {
  it('leaves out who has none that week', () => {
    const early = weeklyScores({ tier: 'NICHE', touches: [], inboundAt: [day(-1)] }, AVERAGES);
    const late = weeklyScores({ tier: 'NICHE', touches: [], inboundAt: [day(8)] }, AVERAGES);
    const means = meanScores(WEEKS, [early, late]);
    expect(means.slice(0, 3).map(({ contacts }) => contacts)).toEqual([1, 1, 2]);
    expect(means[1].probability).toBe(early[1].probability);
    expect(means[2].probability).toBeCloseTo((early[2].probability! + late[2].probability!) / 2, 12);
  });

  it('is none where nobody has a score', () => {
    expect(meanScores(WEEKS.slice(0, 1), [])).toEqual([{ at: WEEKS[0], probability: null, score: null, contacts: 0 }]);
  });
});
