import { expect, it } from 'vitest';
import { Shelf, keyOf, textHash, usableId, type Candidate, type Stored } from './shelf.js';

const CAME = new Date('2026-03-02T10:00:00Z');
const candidate = (given: Partial<Candidate> = {}): Candidate => ({
  ...{ messageId: '<a@example.org>', contentHash: 'f00', date: new Date('2026-03-02T09:00:00Z'), text: 'Bonjour' },
  ...given,
});
const stored = (one: Candidate, id = 'known'): Stored => ({ id, key: keyOf(one), messageId: usableId(one.messageId), contentHash: one.contentHash, sentAt: one.date!, textHash: textHash(one.text) });

it('knows a message by its Message-ID, even where a list added a line or a gateway changed its date', () => {
  const shelf = new Shelf([stored(candidate())]);
  expect(shelf.find(candidate(), CAME)?.id).toBe('known');
  expect(shelf.find(candidate({ contentHash: 'bad', text: 'Bonjour\n-- \nListe' }), CAME)?.id).toBe('known');
  expect(shelf.find(candidate({ contentHash: 'bad', date: new Date('2026-03-01T09:00:00Z') }), CAME)?.id).toBe('known');
});

it('takes a Message-ID that was used again, another day for other words, as that of another message', () => {
  const other = candidate({ contentHash: 'bad', date: new Date('2026-03-01T09:00:00Z'), text: 'Autre chose' });
  const shelf = new Shelf([stored(candidate())]);
  expect(shelf.find(other, CAME)).toBeNull();
  expect(shelf.keyFor(other)).toBe('<a@example.org>#bad');
  shelf.add({ ...stored(other, 'other'), key: shelf.keyFor(other) });
  expect(shelf.find(other, CAME)?.id).toBe('other');
  expect(shelf.find(candidate(), CAME)?.id).toBe('known');
});

it('tells messages apart that share a Message-ID and have no words at all', () => {
  const files = candidate({ text: '' });
  const shelf = new Shelf([stored(files)]);
  const others = candidate({ contentHash: 'bad', text: '', date: new Date('2026-03-01T09:00:00Z') });
  expect(shelf.find(others, CAME)).toBeNull();
  expect(shelf.find({ ...others, text: ' \n' }, CAME)).toBeNull();
  expect(shelf.find(files, CAME)?.id).toBe('known');
});

it('knows a message without a Message-ID, or with one that is too long to be true, by what it says', () => {
  for (const messageId of [null, `<${'a'.repeat(2_000)}@example.org>`]) {
    const shelf = new Shelf([stored(candidate({ messageId }))]);
    expect(shelf.find(candidate({ messageId }), CAME)?.id).toBe('known');
    expect(shelf.find(candidate({ messageId, contentHash: 'bad' }), CAME)).toBeNull();
    expect(shelf.keyFor(candidate({ messageId, contentHash: 'bad' }))).toBe('#bad');
  }
});
