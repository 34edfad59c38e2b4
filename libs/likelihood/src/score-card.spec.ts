import type { CountedTouch } from '#touches';
import { describe, expect, it } from 'vitest';
import { scoreCard } from './score-card.js';
import { evidenceOf } from './evidence.js';
import { standingOf } from './standing.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));
const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

const touch = (sentDaysAgo: number, replyDaysAgo: number | null, given: Partial<CountedTouch> = {}): CountedTouch => ({
  interactionId: `at-${sentDaysAgo}`, conversationId: null, memberId: 'ana', channel: 'MAIL', sentAt: ago(sentDaysAgo),
  replyAt: replyDaysAgo === null ? null : ago(replyDaysAgo), followups: 0, warmth: 0.2, baseWeight: 1, ...given,
});

const segment = { rate: 0.1, warmth: 0.25 };

interface Given {
  now?: Date;
  lastInboundAt?: Date | null;
  member?: string;
}

const card = (touches: CountedTouch[], { now: at = now, lastInboundAt = null, member }: Given = {}) => {
  const own = touches.filter(({ memberId, sentAt }) => memberId === member && sentAt <= at);
  const asking = member ? { member: { evidence: evidenceOf(own, at), lastInboundAt: null } } : {};
  return scoreCard({ standing: standingOf(touches, lastInboundAt, at, { segment }), segment, now: at, ...asking });
};

describe('a score', () => {
  it('is not given before there is anything to go by', () => {
    expect(card([]).band).toBe('NOT_ENOUGH_HISTORY');
    expect(card([touch(0.1, null)]).band).toBe('NOT_ENOUGH_HISTORY');
    expect(card([], { lastInboundAt: ago(400) }).band).not.toBe('NOT_ENOUGH_HISTORY');
    expect(card([touch(15, null)]).band).not.toBe('NOT_ENOUGH_HISTORY');
  });

  it('rises with an answer and falls with a silence', () => {
    const before = card([touch(100, 99)]).probability;
    expect(card([touch(100, 99), touch(50, 49)]).probability).toBeGreaterThan(before);
    expect(card([touch(100, 99), touch(50, null)]).probability).toBeLessThan(before);
  });

  it('is hardly touched by a pitch sent two hours ago, and more each day it stays unanswered', () => {
    const chances = [0, 1 / 12, 1, 6, 14].map((days) => card([touch(100, 99), touch(days, null)]).probability);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(chances[0] - chances[1]).toBeLessThan(0.02);
  });

  it('is that of the member who asks, when one does', () => {
    const bo = { memberId: 'bo' };
    const touches = [touch(100, 99), touch(80, null, bo), touch(60, 59), touch(40, null, bo)];
    const of = (member: string) => card(touches, { member });
    expect(of('ana').components.you).toBeGreaterThan(0);
    expect(of('bo').components.you).toBeLessThan(0);
    expect(card(touches).components.you).toBe(0);
  });

  it('is compared with the segment', () => {
    const { ratio, probability, segmentRate } = card([touch(100, 99)]);
    expect(ratio).toBe(probability / 0.1);
    expect(segmentRate).toBe(0.1);
  });

  it('as it was does not know what came later', () => {
    const touches = [touch(100, 99), touch(50, 40), touch(10, 9)];
    expect(card(touches, { now: ago(60) })).toEqual(card([touches[0]], { now: ago(60) }));
    const silent = [touches[0], touch(50, null)];
    expect(card(touches, { now: ago(45) }).probability).toBe(card(silent, { now: ago(45) }).probability);
  });
});

describe('the rest of the card', () => {
  it('tells a speed only from two answers on', () => {
    expect(card([touch(100, 99)]).speed).toBeNull();
    expect(card([touch(100, 99), touch(50, 49.9)]).speed?.usuallyWithin).toBe('TWO_DAYS');
  });

  it('shows the last open message with the chance it still has', () => {
    const { openTouch } = card([touch(100, 99), touch(5, null), touch(1, null, { memberId: 'bo', followups: 2 })]);
    expect(openTouch).toMatchObject({ interactionId: 'at-1', memberId: 'bo', followups: 2, isProbablyLost: false });
    expect(card([touch(100, 99), touch(15, null)]).openTouch).toBeNull();
  });

  it('keeps the chance an open message had when it was sent, less what time has taken', () => {
    const atSending = card([touch(100, 99)], { now: ago(2), lastInboundAt: ago(99) }).probability;
    const warmth = 2 ** (-97 / 30);
    const justSent = card([touch(100, 99), touch(2, null, { warmth })], { now: ago(2), lastInboundAt: ago(99) });
    expect(justSent.openTouch?.chance).toBeCloseTo(atSending, 12);
    const chances = [1, 4, 12].map((days) => card([touch(100, 99), touch(days, null)]).openTouch?.chance ?? NaN);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });

  it('calls a message with less than two chances in a hundred probably lost', () => {
    expect(card([touch(200, null), touch(13, null)]).openTouch?.isProbablyLost).toBe(true);
  });
});

it('no log, however odd, makes a figure that is not a number or a score outside 0 to 100', () => {
  const odd = [
    touch(-5, -4), touch(-1, null), touch(0, 0), touch(20, 30), touch(30, 30), touch(50, 10), touch(5000, 4999),
    touch(1, 1 - 1e-9),
  ];
  for (let from = 0; from < odd.length; from += 1) {
    for (const lastInboundAt of [null, ago(-10), ago(0), ago(9000)]) {
      const member = from % 2 ? 'ana' : undefined;
      const { probability, score, interval, ratio, components } = card(odd.slice(from), { lastInboundAt, member });
      for (const figure of [probability, interval.low, interval.high, ratio, ...Object.values(components)]) {
        expect(Number.isFinite(figure)).toBe(true);
      }
      expect(score).toBe(Math.round(100 * Object.values(components).reduce((sum, part) => sum + part)));
      expect(interval.low).toBeLessThanOrEqual(interval.high);
    }
  }
});
