import { describe, expect, it } from 'vitest';
import { beginsWithHeaders, headerNamed, headersNamed } from './headers.js';
import { parseMessage, readEnvelope } from './parse-message.js';

const source = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const base64Lines = (bytes: number) => Buffer.alloc(bytes, 'x').toString('base64').replace(/.{76}/g, '$&\r\n');
const multipart = (type: string, ...parts: string[][]) =>
  source('From: a@blog.example', `Content-Type: multipart/${type}; boundary="=_b"`, '', ...parts.flatMap((part) => ['--=_b', ...part]), '--=_b--', '');

describe('a message taken apart', () => {
  it('names who wrote what to whom, and what it answers', async () => {
    const message = await parseMessage(
      source(
        'From: =?utf-8?Q?Zo=C3=A9?= Martin <zoe@blog.example>',
        'To: "Agence, la" <a@agence.example>, Amis: <b@agence.example>;',
        'Message-ID: <One@blog.example>',
        'In-Reply-To: Your message of "Mon, 2 Mar" <x@agence.example>',
        'References: <w@agence.example>',
        '\t<x@agence.example>',
        'Subject: =?iso-8859-1?Q?D=E9j=E0?=',
        ' =?iso-8859-1?Q?_vu?=',
        'Date: Mon, 2 Mar 2026 09:30:00 +0100 (CET)',
        ...['', 'Bonjour'],
      ),
    );
    expect(message.from).toEqual([{ address: 'zoe@blog.example', name: 'Zoé Martin' }]);
    expect(message.to.map(({ address }) => address)).toEqual(['a@agence.example', 'b@agence.example']);
    expect([message.messageId, ...message.inReplyTo]).toEqual(['<One@blog.example>', '<x@agence.example>']);
    expect(message.references).toEqual(['<w@agence.example>', '<x@agence.example>']);
    expect([message.subject, message.date?.toISOString()]).toEqual(['Déjà vu', '2026-03-02T08:30:00.000Z']);
    expect([message.text.trim(), message.html, message.problems]).toEqual(['Bonjour', null, []]);
    expect([headersNamed(message, 'References').length, headerNamed(message, 'X-None')]).toEqual([1, null]);
  });

  it('reads raw accents in headers and text, in UTF-8 or as the West wrote before', async () => {
    const raw = 'From: Zoé <z@blog.example>\nSubject: Été\n\nDéjà';
    for (const encoding of ['utf8', 'latin1'] as const) {
      const { subject, from, text } = await parseMessage(Buffer.from(raw, encoding));
      expect([subject, from[0].name, text.trim()]).toEqual(['Été', 'Zoé', 'Déjà']);
    }
  });

  it('reads a charset nobody knows as well as it can', async () => {
    const { text } = await parseMessage(Buffer.from('Content-Type: text/plain; charset=x-martian\n\nDéjà', 'latin1'));
    expect(text.trim()).toBe('Déjà');
  });

  it('joins several parts of text', async () => {
    const { text } = await parseMessage(multipart('mixed', ['', 'Un'], ['Content-Type: image/png', '', 'png'], ['Content-Type: text/plain', '', 'Deux']));
    expect(text).toMatch(/Un[^]*Deux/);
  });

  it('keeps what a report says, and the original it came for, as parts', async () => {
    const report = await parseMessage(
      multipart(
        'report; report-type=delivery-status',
        ['', 'It did not arrive.'],
        ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; x@blog.example', 'Status: 5.1.1'],
        ['Content-Type: message/rfc822', '', 'Message-ID: <ours@agence.example>', 'Subject: =?utf-8?Q?=C3=89t=C3=A9?=', '', 'Our words'],
        ['Content-Type: text/rfc822-headers', '', 'Message-ID: <ours@agence.example>'],
        ['Content-Type: message/feedback-report', '', 'Feedback-Type: abuse'],
        ['Content-Type: message/global-disposition-notification', '', 'Disposition: manual-action'],
        ['Content-Type: text/calendar; method=reply', '', 'BEGIN:VCALENDAR'],
      ),
    );
    expect(report.text.trim()).toBe('It did not arrive.');
    expect(report.parts.map(({ type, method }) => [type, method])).toEqual([
      ...[['message/delivery-status', null], ['message/rfc822', null], ['text/rfc822-headers', null], ['message/feedback-report', null]],
      ...[['message/global-disposition-notification', null], ['text/calendar', 'REPLY']],
    ]);
    expect(report.parts[0].content).toContain('Status: 5.1.1');
    expect(report.parts[1].content).toContain('Subject: =?utf-8?Q?=C3=89t=C3=A9?=');
  });

  it('still has the words that stand behind a large attachment, and its true size', async () => {
    const image = ['Content-Type: image/jpeg; name="mer.jpg"', 'Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', '', base64Lines(9_000_000)];
    const { text, parts, problems } = await parseMessage(multipart('mixed', ['', 'Avant'], image, image, ['Content-Type: text/plain', '', 'Après']));
    expect(text).toMatch(/Avant[^]*Après/);
    expect(parts).toMatchObject([{ type: 'image/jpeg', filename: 'mer.jpg', isAttachment: true, size: 9_000_000, content: null }, { size: 9_000_000 }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a table of many lines', ['Content-Type: text/csv; name="liste.csv"', 'Content-Disposition: attachment', '', 'nom;blog\r\n'.repeat(25_000)]],
    ['a message with a photograph', ['Content-Type: message/rfc822', '', 'Subject: Avant\r\nContent-Type: image/jpeg\r\n', base64Lines(3_000_000)]],
    ['large tables', ...[1, 2, 3, 4].map(() => ['Content-Type: text/csv', 'Content-Disposition: attachment', '', `${'x'.repeat(100)}\r\n`.repeat(14_000)])],
  ])('still has all the words that stand behind %s', async (_, ...before) => {
    const { text } = await parseMessage(multipart('mixed', ['', 'Avant'], ...(before as string[][]), ['Content-Type: text/plain', '', 'Après', 'Fin']));
    expect(text).toMatch(/Avant[^]*Après\s+Fin/);
  });

  it('reads only as much of an endless text as anybody would, and says so', async () => {
    const { text, problems } = await parseMessage(source('Subject: x', '', 'word '.repeat(3_000_000)));
    expect([text.length, problems.length]).toEqual([1_048_576, 1]);
  });

  it('takes the text of its HTML where there is no other', async () => {
    const { text, html } = await parseMessage(multipart('alternative', ['', '  '], ['Content-Type: text/html', '', '<p>Bonjour</p>']));
    expect([text, html?.trim()]).toEqual(['Bonjour', '<p>Bonjour</p>']);
  });

  it('has the words of a multipart message without parts, and of one whose body follows without a blank line', async () => {
    expect((await parseMessage(source('Content-Type: multipart/mixed; boundary=x', '', 'Bonjour'))).text).toBe('Bonjour');
    const { text, subject } = await parseMessage(source('Subject: Oui', 'From: a@blog.example', 'Bonjour, je viens.', 'A.'));
    expect([subject, text.trim()]).toEqual(['Oui', 'Bonjour, je viens.\nA.']);
  });

  it('believes bytes that are UTF-8 rather than a charset they are not', async () => {
    const mail = (charset: string, words: Buffer) =>
      source('From: a@blog.example', `Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: base64', '', words.toString('base64'));
    expect((await parseMessage(mail('Big5', Buffer.from('您好！你今天好吗？')))).text.trim()).toBe('您好！你今天好吗？');
    expect((await parseMessage(mail('iso-8859-1', Buffer.from('Zoé', 'latin1')))).text.trim()).toBe('Zoé');
    expect((await parseMessage(mail('gb2312', Buffer.from([0xc4, 0xfa, 0xff, 0x41])))).text).toContain('您');
  });

  it('overlooks what an mbox puts before a message', async () => {
    const message = await parseMessage(source('From a@blog.example Mon Mar  2 09:30:00 2026', 'Subject: Oui', '', 'Bonjour'));
    expect([message.subject, message.text.trim()]).toEqual(['Oui', 'Bonjour']);
    expect(readEnvelope(source('Subject: Oui', '', 'Bonjour'))).toMatchObject({ subject: 'Oui', text: '' });
  });
});

describe('a file', () => {
  it.each([
    [true, 'Received: by mx.example', 'Subject: Oui'],
    [true, 'From: a@blog.example', 'Date: Mon, 2 Mar 2026 09:30:00 +0100', 'X: y'],
    [false, 'Bonjour,', '', 'From: a@blog.example'],
    [false, 'Note: je viens.', 'Merci'],
    [false, 'From: Zoé', 'Sent: lundi 2 mars', 'To: a@agence.example', 'Subject: Oui', '', 'Bonjour'],
  ])('is a message or words alone: %s %s', (isMessage, ...lines: (string | boolean)[]) => {
    expect(beginsWithHeaders(source(...(lines as string[])))).toBe(isMessage);
  });
});
