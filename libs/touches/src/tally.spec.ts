import { expect, it } from 'vitest';
import { tallyOf } from './tally.js';
import type { CountedTouch } from './touch.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));
const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

const touch = (sentDaysAgo: number, replyDaysAgo: number | null): CountedTouch => ({
  interactionId: '', conversationId: null, memberId: 'ana', channel: 'MAIL', sentAt: ago(sentDaysAgo),
  replyAt: replyDaysAgo === null ? null : ago(replyDaysAgo), followups: 0, warmth: 0, baseWeight: 1,
});

it('counts touches as people do: asked, answered in time, still open, and in the last year', () => {
  const touches = [touch(900, 895), touch(400, null), touch(300, 280), touch(200, 199), touch(3, null)];
  expect(tallyOf(touches, now)).toEqual({
    asked: 5, answered: 2, open: 1, lastYear: { asked: 3, answered: 1 }, firstSentAt: ago(900), lastReplyAt: ago(199),
  });
});

it('counts nothing where nothing was sent', () => {
  expect(tallyOf([], now)).toEqual({
    asked: 0, answered: 0, open: 0, lastYear: { asked: 0, answered: 0 }, firstSentAt: null, lastReplyAt: null,
  });
});
