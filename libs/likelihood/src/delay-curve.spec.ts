import { USUAL_TUNING, type ExchangeChannel } from '#touches';
import { describe, expect, it } from 'vitest';
import { curveOf, DelayBook, shareArrived } from './delay-curve.js';
import { DelayTally } from './delay-tally.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const book = new DelayBook(USUAL_TUNING);
const now = new Date(Date.UTC(2026, 5, 1));

const answered = (daysAgo: number, delayMs: number, channel: ExchangeChannel = 'MAIL') => {
  const sentAt = new Date(now.getTime() - daysAgo * DAY_MS);
  return { channel, sentAt, replyAt: new Date(sentAt.getTime() + delayMs) };
};

describe('the share of answers that have come', () => {
  it('follows the shipped curve at its knots and runs straight between them', () => {
    const knots = [[0.25, 0.08], [1, 0.22], [4, 0.42], [24, 0.7], [36, 0.75], [120, 0.915], [336, 1]];
    for (const [hours, share] of knots) expect(shareArrived(book.shipped, hours * HOUR_MS)).toBeCloseTo(share, 12);
  });

  it('is nothing before the message is sent and everything after its 14 days', () => {
    expect(shareArrived(book.shipped, -HOUR_MS)).toBe(0);
    expect(shareArrived(book.shipped, 0)).toBe(0);
    expect(shareArrived(book.shipped, 15 * DAY_MS)).toBe(1);
  });
});

function curvesOf(answers: { channel: ExchangeChannel; sentAt: Date; replyAt: Date }[]) {
  const tally = new DelayTally(USUAL_TUNING);
  for (const answer of answers) tally.add(answer);
  return tally.curves;
}

describe('a workspace learns its own curve', () => {
  it('the shipped one weighs 50 answers', () => {
    let counts = book.none;
    for (let i = 0; i < 50; i += 1) counts = book.with(counts, now, 30 * 60 * 1000);
    const curve = book.curve(counts).shares;
    expect(curve[1]).toBeCloseTo(0.04, 12);
    expect(curve[2]).toBeCloseTo((50 + 11) / 100, 12);
    expect(curve.at(-1)).toBe(1);
  });

  it('an answer of just one hour belongs to the first hour', () => {
    expect(book.with(book.none, now, HOUR_MS).buckets.slice(0, 3)).toEqual([0, 1, 0]);
  });

  it('older answers fade by half a year after year', () => {
    const counts = book.with(book.with(book.none, now, HOUR_MS), new Date(now.getTime() + 365 * DAY_MS), 2 * HOUR_MS);
    expect(counts.buckets.slice(0, 3)).toEqual([0, 0.5, 1]);
  });

  it('and one of its own for a channel with 50 answers', () => {
    const dms = Array.from({ length: 50 }, (_, i) => answered(20 + i, HOUR_MS / 2, 'DM'));
    const mails = Array.from({ length: 49 }, (_, i) => answered(20 + i, 5 * DAY_MS));
    const curves = curvesOf([...mails, ...dms]);
    expect(Object.keys(curves.byChannel)).toEqual(['DM']);
    expect(shareArrived(curveOf(curves, 'DM'), HOUR_MS)).toBeGreaterThan(shareArrived(curves.overall, HOUR_MS));
    expect(curveOf(curves, 'MAIL')).toBe(curves.overall);
  });
});

describe('a workspace that waits for an answer for a week', () => {
  const week = { ...USUAL_TUNING, windowMs: 7 * DAY_MS };

  it('has the shipped curve as far as its window goes, which is whole', () => {
    const { knotsMs, shares } = new DelayBook(week).shipped;
    expect(knotsMs.at(-1)).toBe(7 * DAY_MS);
    expect(shares.at(-1)).toBe(1);
    expect(shares[5]).toBeCloseTo(0.7 / 0.95, 12);
  });
});
