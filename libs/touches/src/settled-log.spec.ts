import { describe, expect, it } from 'vitest';
import type { LoggedExchange } from './logged-exchange.js';
import { settledLog } from './settled-log.js';
import { touchesOf } from './touches-of.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const day = (days: number): Date => new Date(Date.UTC(2026, 0, 5, 9) + days * DAY_MS);

const sent = (id: string, days: number, given: Partial<LoggedExchange> = {}): LoggedExchange => ({
  id, happenedAt: day(days), direction: 'OUTBOUND', channel: 'MAIL', memberId: 'ana', addressedTo: null,
  conversationId: null, hopesForAnswer: true, automatic: false, correctsId: null, ...given,
});
const received = (id: string, days: number, given: Partial<LoggedExchange> = {}): LoggedExchange =>
  sent(id, days, { direction: 'INBOUND', memberId: null, ...given });
const bounce = (id: string, days: number, given: Partial<LoggedExchange> = {}): LoggedExchange =>
  received(id, days, { automatic: true, bounced: true, ...given });

const sentIn = (log: LoggedExchange[]) => touchesOf(log).touches.map(({ sentAt }) => sentAt);

describe('corrections', () => {
  it('replace the entry they point at, under its id, and may move it in time', () => {
    const log = settledLog([sent('a', 0), sent('b', 5), sent('fix', 9, { correctsId: 'a', channel: 'DM' })]);
    expect(log.map(({ id, channel, happenedAt }) => [id, channel, happenedAt])).toEqual([
      ['b', 'MAIL', day(5)], ['a', 'DM', day(9)],
    ]);
  });

  it('may be corrected in turn, and the last of two corrections stands', () => {
    const chain = [sent('a', 0), sent('f1', 1, { correctsId: 'a' }), sent('f2', 2, { correctsId: 'f1' })];
    expect(settledLog(chain)).toMatchObject([{ id: 'a', happenedAt: day(2) }]);
    const rivals = [sent('a', 0), sent('f1', 3, { correctsId: 'a' }), sent('f2', 2, { correctsId: 'a' })];
    expect(settledLog(rivals)).toMatchObject([{ id: 'a', happenedAt: day(2) }]);
  });

  it('turn an answer into an out-of-office, and the touch waits again', () => {
    const log = [sent('a', 0), received('r', 1), received('fix', 1, { correctsId: 'r', automatic: true })];
    expect(touchesOf(log).touches[0].replyAt).toBeNull();
  });

  it('stand on their own when what they correct is with another contact', () => {
    expect(settledLog([sent('fix', 0, { correctsId: 'elsewhere' })])).toMatchObject([{ id: 'fix' }]);
  });
});

describe('bounces', () => {
  it('void the touch they name', () => {
    expect(sentIn([sent('a', 0), sent('b', 30), bounce('x', 31, { answersId: 'a' })])).toEqual([day(30)]);
  });

  it('void the last message of their conversation, however often they repeat', () => {
    const talk = { conversationId: 'c1' };
    const other = { conversationId: 'c2' };
    expect(sentIn([sent('a', 0, talk), sent('b', 5, other), bounce('x', 6, talk)])).toEqual([day(5)]);
    const repeated = [sent('a', 0, talk), sent('b', 5, talk), bounce('x', 6, talk), bounce('y', 8, talk)];
    expect(touchesOf(repeated).touches).toMatchObject([{ sentAt: day(0), followups: 0 }]);
  });

  it('void the last mail to its sender when nothing else is known, not a message from long ago', () => {
    const dm = sent('dm', 1, { channel: 'DM', memberId: 'bo' });
    const log = [sent('a', 0), dm, bounce('x', 2, { addressedTo: ['ana'] })];
    expect(sentIn(log)).toEqual([day(1)]);
    expect(sentIn([sent('a', 0), bounce('x', 15)])).toEqual([day(0)]);
    expect(sentIn([sent('a', 0), bounce('x', 1, { addressedTo: ['bo'] })])).toEqual([day(0)]);
  });

  it('leave the follow-up that did arrive as the touch, and warm nobody', () => {
    const { touches, lastInboundAt } = touchesOf([sent('a', 0), bounce('x', 0.1), sent('b', 3, { channel: 'DM' })]);
    expect(touches).toMatchObject([{ interactionId: 'b', followups: 0, baseWeight: 1 }]);
    expect(lastInboundAt).toBeNull();
  });

  it('may be marked on the message itself', () => {
    expect(sentIn([sent('a', 0, { bounced: true })])).toEqual([]);
  });
});

describe('clocks that run early', () => {
  it('give an answer dated before its question a delay of a minute', () => {
    const log = [received('r', -0.5, { answersId: 'a', conversationId: 'c1' }), sent('a', 0, { conversationId: 'c1' })];
    expect(touchesOf(log).touches).toMatchObject([{ sentAt: day(0), replyAt: new Date(day(0).getTime() + 60_000) }]);
  });

  it('no longer explain an answer two days early: it answers nothing, and the question waits', () => {
    const log = [received('r', -2, { answersId: 'a', conversationId: 'c1' }), sent('a', 0, { conversationId: 'c1' })];
    expect(touchesOf(log).touches).toMatchObject([{ sentAt: day(0), replyAt: null }]);
  });

  it('are not suspected in a contact who wrote first', () => {
    const log = [received('r', -0.5, { conversationId: 'c1' }), sent('a', 0, { conversationId: 'c1' })];
    expect(touchesOf(log).touches).toEqual([]);
  });
});

it('the order in which entries were logged does not matter to what happened', () => {
  const log = [sent('a', 0), received('r', 2), sent('b', 40), received('late', 60), sent('c', 80)];
  expect(touchesOf(log.toReversed())).toEqual(touchesOf(log));
});
