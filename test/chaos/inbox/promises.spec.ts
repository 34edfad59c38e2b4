import { describe, expect, it } from 'vitest';
import { judgeInbox, type InboxBooks, type Place } from './promises.js';

const inbox = (uid: number, uidValidity = 7): Place => ({ mailbox: 'lila', folder: 'INBOX', uidValidity, uid });
const sent = (uid: number): Place => ({ mailbox: 'lila', folder: 'Sent', uidValidity: 3, uid });

/** Two messages, the second in two folders, the first seen under an older UIDVALIDITY too. */
const BOOKS: InboxBooks = {
  posted: [1, 2],
  belongInLog: [1],
  served: [{ ...inbox(1), number: 1 }, { ...inbox(2), number: 2 }, { ...sent(1), number: 2 }],
  sightings: [
    { ...inbox(5, 6), outcome: 'STORED', mailMessageId: 'one' },
    { ...inbox(1), outcome: 'KNOWN', mailMessageId: 'one' },
    { ...inbox(2), outcome: 'STORED', mailMessageId: 'two' },
    { ...sent(1), outcome: 'KNOWN', mailMessageId: 'two' },
  ],
  stored: [{ id: 'one', number: 1, triage: 'SETTLED' }, { id: 'two', number: 2, triage: 'ASIDE' }],
  logged: [1],
  differences: [],
  statuses: { lila: 'READING' },
};

const broken = (changes: Partial<InboxBooks>): string[] => judgeInbox({ ...BOOKS, ...changes }).flatMap((one) => one.broken);
const sightings = (at: number, change: Partial<InboxBooks['sightings'][number]>) => BOOKS.sightings.map((one, index) => (index === at ? { ...one, ...change } : one));
const [ONE, TWO] = BOOKS.stored as [InboxBooks['stored'][number], InboxBooks['stored'][number]];

describe('the books of a stormy day of mail', () => {
  it('are in order when server, ledger, store and log agree', () => {
    expect(broken({})).toEqual([]);
  });

  it('tell how much there was', () => {
    expect(judgeInbox(BOOKS).map(({ figure }) => figure)).toEqual([
      '3 on the server, 4 lines', '3 lines that still hold', '2 of 2 stored', '2 stored', '2 seen again', '2 settled', '1 entries, 1 answers', '0 differences', 'lila READING',
    ]);
  });

  it.each<[string, Partial<InboxBooks>, string]>([
    ['a message that was never seen', { sightings: BOOKS.sightings.slice(0, 3) }, 'lila Sent 3/1 (message 2) is in no line of the ledger'],
    ['a message that was skipped', { sightings: sightings(3, { outcome: 'SKIPPED' }) }, 'lila Sent 3/1 (message 2) is SKIPPED'],
    ['a message that could not be read', { sightings: sightings(0, { outcome: 'FAILED' }) }, 'lila INBOX 6/5 is FAILED'],
    ['one message taken for another', { sightings: sightings(1, { mailMessageId: 'two' }) }, 'lila INBOX 7/1 is message 1 on the server and 2 in the ledger'],
    ['a line about no message', { served: BOOKS.served.slice(0, 2).concat({ ...sent(9), number: 2 }) }, 'lila Sent 3/1 is not on the server'],
    ['a message that is gone', { posted: [1, 2, 3] }, 'message 3 is not stored'],
    ['bytes nobody sent', { stored: [...BOOKS.stored, { id: 'three', number: null, triage: 'ASIDE' }] }, 'three is no message that was posted, byte for byte'],
    ['a message stored twice', { stored: [ONE, TWO, { ...TWO, id: 'again' }] }, 'message 2 is stored 2 times'],
    ['two first sightings', { sightings: sightings(3, { outcome: 'STORED' }) }, 'two was stored by 2 sightings'],
    ['a message no sighting stored', { sightings: sightings(0, { outcome: 'KNOWN' }) }, 'one was stored by 0 sightings'],
    ['a message nobody looked at', { stored: [{ ...ONE, triage: 'NEW' }, TWO] }, 'one is NEW'],
    ['an answer that is not in the log', { logged: [] }, 'message 1 is in no entry'],
    ['an answer that is in the log twice', { logged: [1, 1] }, 'message 1 is in 2 entries'],
    ['what the comparison found', { differences: ['lila INBOX 7/3 MISSING'] }, 'lila INBOX 7/3 MISSING'],
    ['a mailbox in trouble', { statuses: { lila: 'UNREACHABLE' } }, 'lila is UNREACHABLE'],
  ])('give away %s', (_, changes, fault) => {
    expect(broken(changes)).toContain(fault);
  });
});
