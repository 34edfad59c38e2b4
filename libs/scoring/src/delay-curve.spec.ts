import { describe, expect, it } from 'vitest';
import { curveFrom, curveOf, delayCurves, NO_DELAYS, SHIPPED_CURVE, shareArrived, withDelay } from './delay-curve.js';
import type { CountedTouch } from './touch.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const now = new Date(Date.UTC(2026, 5, 1));

const answered = (daysAgo: number, delayMs: number, channel: CountedTouch['channel'] = 'MAIL'): CountedTouch => {
  const sentAt = new Date(now.getTime() - daysAgo * DAY_MS);
  const replyAt = new Date(sentAt.getTime() + delayMs);
  const unnamed = { interactionId: '', conversationId: null, memberId: 'ana' };
  return { ...unnamed, channel, sentAt, replyAt, followups: 0, warmth: 0, baseWeight: 1 };
};

describe('the share of answers that have come', () => {
  it('follows the shipped curve at its knots and runs straight between them', () => {
    const knots = [[0.25, 0.08], [1, 0.22], [4, 0.42], [24, 0.7], [36, 0.75], [120, 0.915], [336, 1]];
    for (const [hours, share] of knots) expect(shareArrived(SHIPPED_CURVE, hours * HOUR_MS)).toBeCloseTo(share, 12);
  });

  it('is nothing before the message is sent and everything after its 14 days', () => {
    expect(shareArrived(SHIPPED_CURVE, -HOUR_MS)).toBe(0);
    expect(shareArrived(SHIPPED_CURVE, 0)).toBe(0);
    expect(shareArrived(SHIPPED_CURVE, 15 * DAY_MS)).toBe(1);
  });
});

describe('a workspace learns its own curve', () => {
  it('the shipped one weighs 50 answers', () => {
    let counts = NO_DELAYS;
    for (let i = 0; i < 50; i += 1) counts = withDelay(counts, now, 30 * 60 * 1000);
    const curve = curveFrom(counts);
    expect(curve[1]).toBeCloseTo(0.04, 12);
    expect(curve[2]).toBeCloseTo((50 + 11) / 100, 12);
    expect(curve.at(-1)).toBe(1);
  });

  it('an answer of just one hour belongs to the first hour', () => {
    expect(withDelay(NO_DELAYS, now, HOUR_MS).buckets.slice(0, 3)).toEqual([0, 1, 0]);
  });

  it('older answers fade by half a year after year', () => {
    const counts = withDelay(withDelay(NO_DELAYS, now, HOUR_MS), new Date(now.getTime() + 365 * DAY_MS), 2 * HOUR_MS);
    expect(counts.buckets.slice(0, 3)).toEqual([0, 0.5, 1]);
  });

  it('from touches whose window has closed, since fast answers alone would mislead', () => {
    const open = Array.from({ length: 60 }, () => answered(13, HOUR_MS / 2));
    expect(delayCurves(open, now).overall).toEqual(SHIPPED_CURVE);
  });

  it('and one of its own for a channel with 50 answers', () => {
    const dms = Array.from({ length: 50 }, (_, i) => answered(20 + i, HOUR_MS / 2, 'DM'));
    const mails = Array.from({ length: 49 }, (_, i) => answered(20 + i, 5 * DAY_MS));
    const curves = delayCurves([...mails, ...dms], now);
    expect(Object.keys(curves.byChannel)).toEqual(['DM']);
    expect(shareArrived(curveOf(curves, 'DM'), HOUR_MS)).toBeGreaterThan(shareArrived(curves.overall, HOUR_MS));
    expect(curveOf(curves, 'MAIL')).toBe(curves.overall);
  });
});
