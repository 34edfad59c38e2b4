import { expect, it } from 'vitest';
import { memberWarmth, warmthOf } from './warmth.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 5, 1));
const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

it('warmth halves every 30 days, from 1 at the message itself', () => {
  expect([0, 30, 60].map((days) => warmthOf(ago(days), now))).toEqual([1, 0.5, 0.25]);
});

it('a contact who never wrote is cold, and a message from the future is as warm as one of now', () => {
  expect(warmthOf(null, now)).toBe(0);
  expect(warmthOf(ago(-3), now)).toBe(1);
});

it('a member feels half of what the team heard and half of what was said to this member', () => {
  expect(memberWarmth(ago(0), ago(30), now)).toBe(0.75);
  expect(memberWarmth(ago(0), null, now)).toBe(0.5);
});
