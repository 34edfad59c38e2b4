import type { CountedTouch } from '#touches';
import { describe, expect, it } from 'vitest';
import { addEvidence, evidenceOf, NO_EVIDENCE, rollEvidence, segmentEvidenceOf } from './evidence.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));
const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

const touch = (sentDaysAgo: number, replyDaysAgo: number | null, given: Partial<CountedTouch> = {}): CountedTouch => ({
  interactionId: '', conversationId: null, memberId: 'ana', channel: 'MAIL', sentAt: ago(sentDaysAgo),
  replyAt: replyDaysAgo === null ? null : ago(replyDaysAgo), followups: 0, warmth: 0.5, baseWeight: 1, ...given,
});

describe('what touches prove', () => {
  it('an answered touch counts whole, and by half a year later', () => {
    expect(evidenceOf([touch(365, 364)], now)).toEqual({ answered: 0.5, asked: 0.5, warmth: 0.25 });
  });

  it('a silence counts whole only after 14 days; before, by the share of answers that would have come', () => {
    expect(evidenceOf([touch(365, null)], now)).toEqual({ answered: 0, asked: 0.5, warmth: 0.25 });
    expect(evidenceOf([touch(1, null)], now).asked).toBeCloseTo(0.7 * 2 ** (-1 / 365), 12);
    expect(evidenceOf([touch(0, null)], now)).toEqual(NO_EVIDENCE);
  });

  it('an answer after day 14, or not yet come at the time asked about, is none', () => {
    expect(evidenceOf([touch(30, 15)], now).answered).toBe(0);
    expect(evidenceOf([touch(5, 2)], ago(3)).answered).toBe(0);
    expect(evidenceOf([touch(5, 2)], now).answered).toBeGreaterThan(0.9);
  });

  it('a touch or an answer from the future weighs nothing', () => {
    expect(evidenceOf([touch(-2, -1)], now)).toEqual(NO_EVIDENCE);
    expect(evidenceOf([touch(2, -1)], now).answered).toBe(0);
  });

  it('an answer dated before its message is no answer', () => {
    expect(evidenceOf([touch(20, 21)], now)).toMatchObject({ answered: 0 });
  });

  it('contacts asked often weigh less in their segment', () => {
    const touches = [touch(365, 364), touch(365, null, { baseWeight: 0.5 })];
    expect(segmentEvidenceOf(touches, now)).toEqual({ answered: 0.5, asked: 0.75, warmth: 0.375 });
  });
});

describe('evidence kept instead of touches', () => {
  const touches = [touch(400, 399), touch(200, null, { warmth: 0.1 }), touch(90, 80), touch(15, null)];

  it('of two contacts that turn out to be one adds up', () => {
    const apart = addEvidence(evidenceOf(touches.slice(0, 2), now), evidenceOf(touches.slice(2), now));
    for (const part of ['answered', 'asked', 'warmth'] as const) {
      expect(apart[part]).toBeCloseTo(evidenceOf(touches, now)[part], 12);
    }
  });

  it('rolled on to a later day is what the touches would prove then', () => {
    const later = new Date(now.getTime() + 100 * DAY_MS);
    const rolled = rollEvidence(evidenceOf(touches, now), 100 * DAY_MS);
    for (const part of ['answered', 'asked', 'warmth'] as const) {
      expect(rolled[part]).toBeCloseTo(evidenceOf(touches, later)[part], 12);
    }
  });
});
