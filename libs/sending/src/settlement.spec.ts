import { describe, expect, it } from 'vitest';
import { BACKOFF_MINUTES, settlementOf, type Result } from './settlement.js';

const now = new Date('2026-03-02T09:00:00Z');
const later: Result = { outcome: 'DEFERRED', code: 451, text: '451 4.2.2 mailbox full' };
const refused = (about: 'RECIPIENT' | 'MESSAGE' | 'ACCOUNT'): Result => ({ outcome: 'REFUSED', code: 550, text: '550 no', about, address: null });

describe('what a server says', () => {
  it('settles the message when it took it', () => {
    expect(settlementOf({ outcome: 'SENT', response: '250 ok', refusals: [] }, 3, now)).toMatchObject({
      state: 'SENT', reason: '250 ok', wait: null, settledAt: now, deferrals: 3,
    });
  });

  it('is told in both languages when it is a no for good', () => {
    const { state, wait } = settlementOf(refused('RECIPIENT'), 0, now);
    expect([state, wait?.code]).toEqual(['REFUSED', 'REFUSED_ADDRESS']);
    expect(wait?.fr).toContain('« 550 no »');
    expect(settlementOf(refused('MESSAGE'), 0, now).wait?.code).toBe('REFUSED_MESSAGE');
  });

  it('makes the message wait longer each time it says "not now", and then give up', () => {
    const waits = BACKOFF_MINUTES.map((_, deferrals) => settlementOf(later, deferrals, now));
    expect(waits.map(({ dueAt }) => (dueAt!.getTime() - now.getTime()) / 60_000)).toEqual([1, 5, 15, 60, 240, 480, 960]);
    expect(new Set(waits.map(({ state }) => state))).toEqual(new Set(['DUE']));
    expect(settlementOf(later, BACKOFF_MINUTES.length, now)).toMatchObject({ state: 'FAILED', wait: { code: 'GIVEN_UP' }, settledAt: now });
  });

  it('against our own access is ours to mend: the message waits', () => {
    expect(settlementOf(refused('ACCOUNT'), 0, now)).toMatchObject({ state: 'DUE', wait: { code: 'ACCESS_REFUSED' }, deferrals: 1 });
  });

  it('leaves us in doubt when it says nothing after the whole message', () => {
    expect(settlementOf({ outcome: 'UNCERTAIN', text: 'Connection closed' }, 0, now)).toMatchObject({ state: 'UNCERTAIN', wait: { code: 'NO_ANSWER' } });
  });
});

describe('a message that was offered to no server', () => {
  it('is due as before when it was given back', () => {
    expect(settlementOf({ outcome: 'GIVEN_BACK' }, 2, now)).toEqual({ state: 'DUE', reason: null, wait: null, dueAt: null, settledAt: null, deferrals: 2 });
  });

  it('fails when no mail can be made of it', () => {
    expect(settlementOf({ outcome: 'UNSENDABLE', text: 'subject: is empty; write one.' }, 0, now)).toMatchObject({ state: 'FAILED', wait: { code: 'UNSENDABLE' } });
  });
});
