import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { mailDate } from './mail-date.js';
import { messageIdsIn } from './message-ids.js';

describe('Message-IDs', () => {
  it.each([
    ['<A@b.example>', ['<A@b.example>']],
    ['<a@b.example> <c@d.example>,<e@f.example>', ['<a@b.example>', '<c@d.example>', '<e@f.example>']],
    ['<a@b.example><c@d.example>', ['<a@b.example>', '<c@d.example>']],
    ['Message from "Zoé <x@y>" (of <2 March@z>) <a@b.example>', ['<a@b.example>']],
    ['a@b.example', ['<a@b.example>']],
    ['<a@b.example', ['<a@b.example>']],
    ['a@b.example c@d.example>', ['<a@b.example>', '<c@d.example>']],
    ['<very-long\r\n -id@b.exam ple>', ['<very-long-id@b.example>']],
    ['<without-at>', ['<without-at>']],
    ['<a@b> <a@b>', ['<a@b>']],
    ['<<a@b>>', ['<a@b>']],
    ['Your message of Monday', []],
    ['<>', []],
    [`<${'a'.repeat(2000)}@b>`, []],
  ])('of %j are %j', (text, ids) => {
    expect(messageIdsIn(text)).toEqual(ids);
  });

  it.each(['<', '>', '(', '"', '<@', '@'])('of a hostile %s take no time', (text) => {
    const spent = cpuTime();
    messageIdsIn(text.repeat(100_000));
    expect(spent()).toBeLessThan(1_000);
  });
});

describe('a date', () => {
  it.each([
    ['Mon, 2 Mar 2026 09:30:00 +0100', '2026-03-02T08:30:00.000Z'],
    ['2 Mar 2026 09:30 GMT', '2026-03-02T09:30:00.000Z'],
    ['Mon, 02-Mar-26 09:30:00 PST', '2026-03-02T17:30:00.000Z'],
    ['Mon, 2 March 2026 09:30:60 -0000', '2026-03-02T09:30:59.000Z'],
    ['Fri, 31 Dec 99 23:59:00 Z', '1999-12-31T23:59:00.000Z'],
    ['2026-03-02T09:30:00+01:00', '2026-03-02T08:30:00.000Z'],
    ['Mon, 2 Foo 2026 09:30:00 +0100', undefined],
    ['Mon, 2 Mar 2026', undefined],
    ['99 Mar 2026 09:30:00', undefined],
    ['2 Mar 1901 09:30:00', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ])('%j is %s', (text, date) => {
    expect(mailDate(text)?.toISOString()).toBe(date);
  });
});
