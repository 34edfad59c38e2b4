import { gunzipSync } from 'node:zlib';
import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { understandHere } from './understand.js';
import { Understanding } from './understanding.js';

const understanding = new Understanding();
afterAll(() => understanding.onApplicationShutdown());

const circumstances = { receivedAt: new Date('2026-03-02T08:30:00Z'), ours: ['a@agence.example'] };
const read = (source: string | Buffer) => understanding.read(Buffer.from(source as string), circumstances);
const letter = (text: string, ...headers: string[]) =>
  ['From: Zoé <zoe@blog.example>', 'To: a@agence.example', 'Date: Mon, 2 Mar 2026 09:30:00 +0100', 'Message-ID: <1@blog.example>', 'Subject: Oui', ...headers, '', text].join('\r\n');

describe('a message understood', () => {
  it('says who wrote what to whom, in their own words, and keeps its bytes', async () => {
    const source = letter('Venez donc.\r\n\r\nLe 1 mars 2026, A <a@agence.example> a écrit :\r\n> Venez-vous ?', 'Delivered-To: a+1@agence.example');
    const understood = await read(source);
    expect(understood).toMatchObject({
      ...{ messageId: '<1@blog.example>', from: { address: 'zoe@blog.example', name: 'Zoé' }, subject: 'Oui', words: 'Venez donc.' },
      ...{ date: new Date('2026-03-02T08:30:00Z'), deliveredTo: ['a+1@agence.example'], size: Buffer.byteLength(source), problems: [] },
    });
    expect(gunzipSync(understood.packed).toString()).toBe(source);
    expect(understood).toEqual(await understandHere(Buffer.from(source), circumstances));
  });

  it('has the same hash however a copy of it travelled, and another for other words', async () => {
    const [one, copy, other] = await Promise.all([
      read(letter('Venez  donc.\r\n')),
      read(letter('Venez donc.', 'Received: by mx.example').replaceAll('\r\n', '\n')),
      read(letter('Ne venez pas.')),
    ]);
    expect(copy.contentHash).toBe(one.contentHash);
    expect(other.contentHash).not.toBe(one.contentHash);
  });

  it('names the message that is passed on in it', async () => {
    const inline = await read(letter('Pour info\n\n---------- Forwarded message ---------\nDe : Max <max@blog.example>\nDate: Mon, 2 Mar 2026 09:30:00 +0100\nSubject: Four\nTo: Z\n\nBelle croûte.'));
    const attached = await read(letter('--b\n\nPour info\n--b\nContent-Type: message/rfc822\n\nFrom: Max <max@blog.example>\nSubject: Four\nDate: Mon, 2 Mar 2026 09:30:00 +0100\n\nBelle croûte.\n--b--', 'Content-Type: multipart/mixed; boundary=b'));
    const passedOn = { from: { address: 'max@blog.example', name: 'Max' }, subject: 'Four', words: 'Belle croûte.', date: new Date('2026-03-02T08:30:00Z'), kind: 'PERSON' };
    expect([inline.forwarded, attached.forwarded]).toMatchObject([passedOn, passedOn]);
    expect(inline.words).toBe('Pour info');
  });

  it('knows of a message that is passed on when it was written, what it is, and what it asks for', async () => {
    const passOn = (words: string) => read(letter(`---------- Forwarded message ---------\nDe : Max <max@blog.example>\nDate: lun. 2 mars 2026 à 09:30\nSubject: Four\nTo: Z\n\n${words}`));
    const [asked, away] = await Promise.all([passOn('Merci de ne plus m’écrire.'), passOn('Je suis absent du bureau jusqu’au 16 mars 2026. Ceci est une réponse automatique.')]);
    expect(asked.forwarded).toMatchObject({ kind: 'PERSON', date: new Date('2026-03-02T08:30:00Z'), noMoreMail: expect.stringContaining('ne plus m’écrire') });
    expect(away.forwarded).toMatchObject({ kind: 'AUTO_REPLY' });
  });
});

const flood: Record<string, Buffer> = {
  'lines': Buffer.alloc(40 * 1024 * 1024, 'Bonjour \n'),
  'headers': Buffer.from(letter('Bonjour', Array(200_000).fill('X-A: b').join('\r\n'))),
  'parts': Buffer.from(letter('--b\n\nx\n'.repeat(1_000_000), 'Content-Type: multipart/mixed; boundary=b')),
  'a large attachment': Buffer.from(letter('QUJD'.repeat(19).concat('\n').repeat(300_000), 'Content-Type: image/png', 'Content-Transfer-Encoding: base64')),
  'tags': Buffer.from(letter('<div>é'.repeat(500_000), 'Content-Type: text/html')),
  'nothing': Buffer.alloc(20 * 1024 * 1024),
};

describe('a hostile message', () => {
  it.each(Object.keys(flood))('of %s is read within limits and kept whole, while everybody else is served', async (name) => {
    await Promise.all(Array.from({ length: 32 }, () => read(letter('Bonjour'))));
    const [before, rss] = [performance.now(), process.memoryUsage().rss];
    let most = 0;
    const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const others = Promise.all(Array.from({ length: 20 }, (_, i) => read(letter(`Venez ${i} fois.`))));
    const understood = await read(flood[name]);
    clearInterval(look);
    expect(performance.now() - before, 'milliseconds').toBeLessThan(15_000);
    expect((most - rss) / 1024 / 1024, 'MB').toBeLessThan(100);
    expect(gunzipSync(understood.packed).equals(flood[name])).toBe(true);
    expect((await others).map(({ words }) => words)).toEqual(Array.from({ length: 20 }, (_, i) => `Venez ${i} fois.`));
  });

  it('does not keep the process itself from anything', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => ([longest, last] = [Math.max(longest, performance.now() - last), performance.now()]), 5);
    await Promise.all(Object.values(flood).map((source) => read(source)));
    clearInterval(beat);
    expect(longest, 'milliseconds').toBeLessThan(1_500);
  });
});
