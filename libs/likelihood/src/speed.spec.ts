import { USUAL_TUNING, type CountedTouch } from '#touches';
import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.js';
import { SHIPPED_HABIT, speedOf as speed, type DelayHabit } from './speed.js';

const HOUR_MS = 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));

const answeredAfter = (delayMs: number | null): CountedTouch => {
  const sentAt = new Date(now.getTime() - 20 * 24 * HOUR_MS);
  const replyAt = delayMs === null ? null : new Date(sentAt.getTime() + delayMs);
  const unnamed = { interactionId: '', conversationId: null, memberId: 'ana' };
  return { ...unnamed, channel: 'MAIL', sentAt, replyAt, followups: 0, warmth: 0, baseWeight: 1 };
};
const speedOf = (touches: CountedTouch[], at: Date, habit?: DelayHabit) =>
  speed(standingOf(touches, null, at, { segment: { rate: 0.1, warmth: 0.3 } }), habit);
const often = (delayMs: number) => Array.from({ length: 200 }, () => answeredAfter(delayMs));

describe('how fast a contact answers', () => {
  it("is the workspace's habit before it answered, six hours at first", () => {
    expect(speedOf([answeredAfter(null)], now).typicalDelayMs).toBeCloseTo(6 * HOUR_MS, 3);
  });

  it('tends to its own delays with each answer', () => {
    expect(speedOf(often(48 * HOUR_MS), now).typicalDelayMs / HOUR_MS).toBeGreaterThan(45);
  });

  it('is rounded up to what people say', () => {
    const steady = { ...SHIPPED_HABIT, spreadLn: 0 };
    const words = [0.5, 20, 40, 100, 300].map((hours) => speedOf(often(hours * HOUR_MS), now, steady).usuallyWithin);
    expect(words).toEqual(['ONE_HOUR', 'SAME_DAY', 'TWO_DAYS', 'ONE_WEEK', 'TWO_WEEKS']);
  });

  it('is never longer than answers count, and as long as they do where that is longer than usual', () => {
    const { evidence, lnDelay } = standingOf(often(100 * HOUR_MS), null, now, { segment: { rate: 0.1, warmth: 0.3 } });
    const within = (days: number, windowDays: number) => {
      const slow = { evidence, lnDelay: (lnDelay * Math.log(days * 24 * HOUR_MS)) / Math.log(100 * HOUR_MS) };
      return speed(slow, { meanLn: Math.log(days * 24 * HOUR_MS), spreadLn: 0 }, { ...USUAL_TUNING, windowMs: windowDays * 24 * HOUR_MS }).usuallyWithin;
    };
    expect([within(10, 60), within(25, 60), within(40, 60), within(40, 30), within(12, 14), within(12, 7)])
      .toEqual(['TWO_WEEKS', 'ONE_MONTH', 'TWO_MONTHS', 'ONE_MONTH', 'TWO_WEEKS', 'ONE_WEEK']);
  });

  it('takes an answer within seconds for one within a minute', () => {
    expect(speedOf([answeredAfter(1000)], now)).toEqual(speedOf([answeredAfter(60_000)], now));
  });
});
