import { describe, expect, it } from 'vitest';
import { judge, type BookedMessage, type Ledger } from './promises.js';

const AT = new Date('2026-11-21T10:00:00Z');
const message = (name: string, state: string, changes: Partial<BookedMessage> = {}): BookedMessage => ({
  ...{ messageId: `<${name}@agence.example>`, recipient: `${name}@example.org`, state, handedOverAt: AT, claimedBy: null },
  ...{ reason: state === 'SENT' ? null : 'The server said so.', entries: state === 'SENT' ? 1 : 0, ...changes },
});

/** One message of each end, and a server that saw what we say it saw. */
const BOOKED = [message('sent', 'SENT'), message('refused', 'REFUSED'), message('failed', 'FAILED'), message('lost', 'UNCERTAIN'), message('killed', 'UNCERTAIN')];

function ledger(changes: Partial<Ledger> = {}, replaced: BookedMessage[] = []): Ledger {
  const booked = BOOKED.map((one) => replaced.find(({ messageId }) => messageId === one.messageId) ?? one);
  return {
    posted: BOOKED.map(({ messageId }) => messageId),
    booked,
    seen: {
      begun: Object.fromEntries(booked.map(({ recipient }) => [recipient, 1])),
      taken: { '<sent@agence.example>': 1, '<lost@agence.example>': 1 },
      unanswered: { '<lost@agence.example>': 1 },
    },
    kills: 1,
    abandoned: new Map([['<sent@agence.example>', new Date('2026-11-21T09:59:00Z')]]),
    ...changes,
  };
}

const broken = (books: Ledger): string[] => judge(books).flatMap((one) => one.broken);
const taking = (taken: Record<string, number>): Partial<Ledger> => ({ seen: { ...ledger().seen, taken } });

describe('the books of a chaotic day', () => {
  it('are in order when each message ended one way on both sides', () => {
    expect(broken(ledger())).toEqual([]);
  });

  it('tell how many ended each way, and whose doing the uncertain ones are', () => {
    const figures = judge(ledger()).map(({ figure }) => figure);
    expect(figures).toContain('1 FAILED, 1 REFUSED, 1 SENT, 2 UNCERTAIN');
    expect(figures).toContain('2 uncertain: 1 unanswered by the server, 1 by 1 kills (1.00 each)');
  });

  it.each<[string, Ledger, string]>([
    ['a message that was taken twice', ledger(taking({ '<sent@agence.example>': 2 })), '<sent@agence.example> was taken 2 times'],
    ['a message that is gone', ledger({ posted: ['<gone@agence.example>'] }), '<gone@agence.example> is in no book'],
    ['a message nobody posted', ledger(taking({ '<sent@agence.example>': 1, '<strange@x.example>': 1 })), '<strange@x.example> was taken and is in no book'],
    ['a message that waits for ever', ledger({}, [message('failed', 'DUE')]), '<failed@agence.example> is DUE'],
    ['a message somebody still holds', ledger({}, [message('failed', 'CLAIMED')]), '<failed@agence.example> is CLAIMED'],
    ['a refusal without a reason', ledger({}, [message('refused', 'REFUSED', { reason: ' ' })]), '<refused@agence.example> is REFUSED without a reason'],
    ['a message called sent that nobody took', ledger(taking({})), '<sent@agence.example> is SENT and was not taken'],
    ['a message called refused that was taken', ledger({}, [message('lost', 'REFUSED')]), '<lost@agence.example> is REFUSED and was taken'],
    ['a message called failed that was taken', ledger({}, [message('lost', 'FAILED')]), '<lost@agence.example> is FAILED and was taken'],
    ['an uncertain message that was never marked', ledger({}, [message('killed', 'UNCERTAIN', { handedOverAt: null })]), '<killed@agence.example> is UNCERTAIN and was never marked'],
    ['a sent message that is not in the log', ledger({}, [message('sent', 'SENT', { entries: 0 })]), '<sent@agence.example> is SENT with 0 entries'],
    ['a sent message that is in the log twice', ledger({}, [message('sent', 'SENT', { entries: 2 })]), '<sent@agence.example> is SENT with 2 entries'],
    ['an uncertain message that is in the log', ledger({}, [message('killed', 'UNCERTAIN', { entries: 1 })]), '<killed@agence.example> is UNCERTAIN with 1 entries'],
  ])('give away %s', (_, books, fault) => {
    expect(broken(books)).toContain(fault);
  });

  it('give away more uncertain messages than ten for each kill', () => {
    const many = Array.from({ length: 11 }, (_, number) => message(`killed-${number}`, 'UNCERTAIN'));
    const books = (kills: number) => ledger({ booked: many, posted: many.map(({ messageId }) => messageId), kills, abandoned: new Map(), ...taking({}) });
    expect(broken(books(1))).toEqual(['11 uncertain by 1 kills, more than 10']);
    expect(broken(books(2))).toEqual([]);
  });

  it('give away one worker that left more than ten uncertain', () => {
    const many = Array.from({ length: 11 }, (_, number) => message(`killed-${number}`, 'UNCERTAIN', { claimedBy: 'w1' }));
    const books = ledger({ booked: many, posted: many.map(({ messageId }) => messageId), kills: 2, abandoned: new Map(), ...taking({}) });
    expect(broken(books)).toEqual(['11 uncertain by the end of worker w1']);
  });

  it.each([AT, new Date('2026-11-21T10:01:00Z')])('give away a message that was claimed, not begun by %s, and never offered again', (killedAt) => {
    const abandoned = new Map([['<killed@agence.example>', killedAt]]);
    expect(broken(ledger({ abandoned }))).toEqual(['<killed@agence.example> is UNCERTAIN and was never offered again']);
  });
});
