import { describe, expect, it } from 'vitest';
import type { LoggedExchange } from './logged-exchange.js';
import { touchesOf } from './touches-of.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const day = (days: number): Date => new Date(Date.UTC(2026, 0, 5, 9) + days * DAY_MS);

let lastId = 0;

const exchange = (days: number, given: Partial<LoggedExchange>): LoggedExchange => ({
  id: `x${(lastId += 1)}`, happenedAt: day(days), direction: 'OUTBOUND', channel: 'MAIL', memberId: 'ana',
  addressedTo: null, conversationId: null, hopesForAnswer: true, automatic: false, correctsId: null, ...given,
});

const pitch = (days: number, given: Partial<LoggedExchange> = {}) => exchange(days, given);
const answer = (days: number, given: Partial<LoggedExchange> = {}) =>
  exchange(days, { direction: 'INBOUND', memberId: null, ...given });

const repliesIn = (...log: LoggedExchange[]) => touchesOf(log).touches.map(({ replyAt }) => replyAt);

describe('what counts as a touch', () => {
  it('is a message that hopes for an answer; thanks, gifts and shares are none', () => {
    const thanks = { hopesForAnswer: false };
    const log = [pitch(0), pitch(20, thanks), pitch(40, { ...thanks, channel: 'SHARE_GIVEN' }), pitch(60)];
    expect(touchesOf(log).touches.map(({ sentAt }) => sentAt)).toEqual([day(0), day(60)]);
  });

  it('is not hidden by a share given the day before', () => {
    const share = pitch(0, { channel: 'SHARE_GIVEN', hopesForAnswer: false });
    expect(repliesIn(share, pitch(1, { channel: 'DM' }))).toHaveLength(1);
  });

  it('never is a newsletter', () => {
    expect(repliesIn(pitch(0, { automatic: true }))).toEqual([]);
  });

  it('is a call nobody took, while a call answered or a meeting answers', () => {
    const call = { channel: 'CALL' } as const;
    expect(repliesIn(pitch(0, call), pitch(3, { ...call, direction: 'MUTUAL' }))).toEqual([day(3)]);
    expect(repliesIn(pitch(0), pitch(3, { channel: 'IN_PERSON', direction: 'MUTUAL' }))).toEqual([day(3)]);
    expect(repliesIn(pitch(0), pitch(3, { channel: 'IN_PERSON' }))).toEqual([day(3)]);
  });

  it('is not what we write inside a conversation the contact answered, even to a colleague', () => {
    const talk = { conversationId: 'c1' };
    const answered = [pitch(0, talk), answer(1, { ...talk, addressedTo: ['ana'] })];
    expect(repliesIn(...answered, pitch(30, talk), pitch(31, { ...talk, memberId: 'bo' }))).toEqual([day(1)]);
  });

  it('is not our answer to a contact who wrote first', () => {
    expect(repliesIn(answer(0, { conversationId: 'c1' }), pitch(1, { conversationId: 'c1' }))).toEqual([]);
    expect(repliesIn(answer(0), pitch(1, { channel: 'DM' }))).toEqual([]);
  });

  it('is a reminder in a conversation left unanswered, once the first has had its 14 days', () => {
    const talk = { conversationId: 'c1' };
    const { touches } = touchesOf([pitch(0, talk), pitch(7, talk), pitch(20, talk), answer(21, talk)]);
    expect(touches.map(({ followups, replyAt }) => [followups, replyAt])).toEqual([[1, null], [0, day(21)]]);
  });

  it('counts follow-ups on any channel into the touch they follow', () => {
    const { touches } = touchesOf([pitch(0), pitch(3, { channel: 'DM' }), pitch(6, { channel: 'COMMENT' })]);
    expect(touches).toMatchObject([{ channel: 'MAIL', followups: 2 }]);
  });

  it('belongs to its member: two members who pitch in the same fortnight make two', () => {
    expect(repliesIn(pitch(0), pitch(2, { memberId: 'bo' }))).toEqual([null, null]);
  });
});

describe('what answers a touch', () => {
  it('answers every member it is addressed to, and no other', () => {
    const log = [pitch(0), pitch(1, { memberId: 'bo' }), pitch(2, { memberId: 'cy' })];
    expect(repliesIn(...log, answer(3, { addressedTo: ['ana', 'cy'] }))).toEqual([day(3), null, day(3)]);
  });

  it('answers everyone when it comes to a shared inbox or in public', () => {
    const comment = answer(3, { channel: 'COMMENT' });
    expect(repliesIn(pitch(0), pitch(1, { memberId: 'bo' }), comment)).toEqual([day(3), day(3)]);
  });

  it('may come on another channel and in another conversation', () => {
    const elsewhere = answer(2, { channel: 'DM', conversationId: 'c2' });
    expect(repliesIn(pitch(0, { conversationId: 'c1' }), elsewhere)).toEqual([day(2)]);
  });

  it('is never an out-of-office, but a later human reply still counts', () => {
    const { touches, lastInboundAt } = touchesOf([pitch(0), answer(0.001, { automatic: true }), answer(5)]);
    expect(touches[0].replyAt).toEqual(day(5));
    expect(lastInboundAt).toEqual(day(5));
    expect(touchesOf([pitch(0), answer(1, { automatic: true })]).lastInboundAt).toBeNull();
  });

  it('comes too late after day 14: the touch stays failed, the contact is warmer, the next touch is new', () => {
    const { touches, lastInboundAt } = touchesOf([pitch(0), answer(20), pitch(50)]);
    expect(touches.map(({ replyAt }) => replyAt)).toEqual([null, null]);
    expect(touches[1].warmth).toBeCloseTo(0.5, 12);
    expect(lastInboundAt).toEqual(day(20));
  });

  it('concerns whoever was in the call, not a colleague', () => {
    const call = pitch(2, { channel: 'CALL', direction: 'MUTUAL', memberId: 'bo' });
    expect(repliesIn(pitch(0), pitch(1, { memberId: 'bo' }), call)).toEqual([null, day(2)]);
  });

  it('answers what an unknown colleague sent', () => {
    expect(repliesIn(pitch(0, { memberId: null }), answer(1, { addressedTo: ['ana'] }))).toEqual([day(1)]);
  });
});

describe('what is frozen with a touch', () => {
  it('is the warmth before it: half from anyone, half from what this member heard', () => {
    const { touches } = touchesOf([answer(0, { addressedTo: ['bo'] }), pitch(30), answer(30, { addressedTo: null })]);
    expect(touches[0].warmth).toBeCloseTo(0.25, 12);
  });

  it('is cold when the contact never wrote', () => {
    expect(touchesOf([pitch(0), answer(0)]).touches[0].warmth).toBe(0);
  });

  it('is what it weighs in its segment, less with each earlier touch', () => {
    const { touches, touchesEver } = touchesOf([pitch(0), pitch(30), pitch(60, { memberId: 'bo' })]);
    expect(touches.map(({ baseWeight }) => baseWeight)).toEqual([1, 4 / 5, 4 / 6]);
    expect(touchesEver).toBe(3);
  });
});

it('an empty log has no touch and no inbound', () => {
  expect(touchesOf([])).toEqual({ touches: [], touchesEver: 0, inbound: [], lastInboundAt: null });
});

it('imported inbound messages warm, and never make answered touches', () => {
  const { touches, lastInboundAt } = touchesOf([answer(0), answer(10)]);
  expect(touches).toEqual([]);
  expect(lastInboundAt).toEqual(day(10));
});
