import { expect, it } from 'vitest';
import { sentAt } from './sent-at.js';

const CAME = new Date('2026-03-02T10:00:00Z');

it('believes a sender’s date unless it lies after the message came, in another age, or is none', () => {
  const sensible = new Date('2026-03-02T09:58:00Z');
  expect(sentAt(sensible, CAME)).toBe(sensible);
  for (const odd of [null, new Date('2026-03-02T11:00:00Z'), new Date('1970-01-01T00:00:00Z'), new Date('0026-03-02'), new Date(NaN)])
    expect(sentAt(odd, CAME)).toBe(CAME);
});
