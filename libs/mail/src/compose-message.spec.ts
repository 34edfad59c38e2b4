import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { composeMessage, type OutgoingMessage } from './compose-message.js';
import { readHeaders } from './mail-header.js';

const letter: OutgoingMessage = {
  messageId: '<3f1c@agence.example>',
  date: new Date('2026-03-02T09:30:00Z'),
  from: { name: 'Élodie Préfontaine', address: 'elodie@agence.example' },
  to: [{ name: 'Zoë “Z” Müller', address: 'zoe@bücher.example' }],
  subject: 'Votre article « L’été à Saint-Étienne »\u00a0: merci 🍞',
  text: 'Bonjour Zoë,\n\nJ’ai lu votre article\u00a0: quel régal\u202f!\n\n-- \nÉlodie',
  html: '<p>Bonjour Zoë,</p>\n<p>J’ai lu votre article\u00a0: quel régal\u202f!</p>',
};
const compose = async (changes: Partial<OutgoingMessage> = {}) => {
  const composed = await composeMessage({ ...letter, ...changes });
  return { ...composed, headers: readHeaders(composed.source) };
};
const names = (headers: { name: string }[]) => headers.map(({ name }) => name);
const ours = ['From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'];

describe('a message on the wire', () => {
  it('arrives with every accent, emoji and non-breaking space it left with', async () => {
    const { source } = await compose();
    const mail = await simpleParser(source);
    expect(mail.subject).toBe(letter.subject);
    expect(mail.text).toBe(letter.text);
    expect(mail.html).toBe(letter.html);
    expect(mail.from?.value[0]).toEqual({ name: letter.from.name, address: letter.from.address });
    expect(mail.date).toEqual(letter.date);
    expect(mail.messageId).toBe(letter.messageId);
  });

  it('is ASCII lines of at most 998 characters that end in CRLF', async () => {
    const { source } = await compose({ text: `${'long '.repeat(5000)}\r\nand\rthen${'x'.repeat(5000)}` });
    const text = source.toString('latin1');
    expect(text).toMatch(/^[\r\n\t\x20-\x7e]+$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('says its text first and its HTML as the better alternative', async () => {
    const source = (await compose()).source.toString();
    expect(source).toContain('multipart/alternative');
    expect(source.indexOf('text/plain')).toBeLessThan(source.indexOf('text/html'));
  });

  it('is plain text when there is no HTML', async () => {
    const { source } = await compose({ html: null });
    expect(source.toString()).not.toContain('multipart');
    expect((await simpleParser(source)).text).toBe(letter.text + '\n');
  });

  it('is the same bytes each time it is composed', async () => {
    expect((await compose()).source).toEqual((await compose()).source);
  });

  it('writes international domains in ASCII, in the header and in the envelope', async () => {
    const { envelope, source } = await compose();
    expect(envelope).toEqual({ from: 'elodie@agence.example', to: ['zoe@xn--bcher-kva.example'] });
    expect(source.toString()).toContain('<zoe@xn--bcher-kva.example>');
  });

  it('threads an answer, even to odd Message-IDs', async () => {
    const references = ['<a@b.example>', '<odd:id,without-at>'];
    const mail = await simpleParser((await compose({ inReplyTo: references[1], references })).source);
    expect(mail.inReplyTo).toBe(references[1]);
    expect(mail.references).toEqual(references);
  });

  it('lists its headers as they stand in the source', async () => {
    const { headers } = await compose({ headers: { 'List-Unsubscribe': '<https://agence.example/stop?id=1>' } });
    expect(names(headers).sort()).toEqual(['List-Unsubscribe', ...ours].sort());
    expect(headers.find(({ name }) => name === 'List-Unsubscribe')?.value).toBe('<https://agence.example/stop?id=1>');
  });
});

describe('a hostile message', () => {
  const breaks = ['\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\v', '\f', '\r\n '];
  const injected = breaks.map((end) => `Hello${end}Bcc: everyone@evil.example${end}${end}<script>`);

  it.each(injected)('cannot add a header or a recipient through its subject or a name: %j', async (text) => {
    const { headers, envelope, source } = await compose({
      subject: text,
      from: { name: text, address: 'me@agence.example' },
      to: [{ name: text, address: 'you@example.org' }],
      headers: { 'X-Origin': text },
    });
    expect(names(headers).sort()).toEqual(['X-Origin', ...ours].sort());
    expect(envelope).toEqual({ from: 'me@agence.example', to: ['you@example.org'] });
    expect((await simpleParser(source)).subject).toBe('Hello Bcc: everyone@evil.example <script>');
  });

  const smuggling = ['a@b.example, c@d.example', 'a@b.example>\r\nX: y', '"x y"@b.example', 'a@', '@b', 'a b@c', ''];

  it.each([...injected, ...smuggling])('cannot hide in an address: %j', async (address) => {
    for (const field of ['from', 'replyTo'] as const)
      await expect(compose({ [field]: { address } })).rejects.toThrow(`${field}: `);
    await expect(compose({ to: [{ address }] })).rejects.toThrow('to: ');
  });

  it.each([...injected, 'Bcc', 'subject', 'Content-Type', 'X Y', 'X:Y', ''])(
    'cannot name a header it may not have: %j',
    async (name) => {
      await expect(compose({ headers: { [name]: 'x' } })).rejects.toThrow('headers: ');
    },
  );

  it.each(['<a@b.example>\r\nBcc: x@evil.example', 'a@b.example', '<a b@c.example>', '<>'])(
    'cannot hide in a Message-ID: %j',
    async (id) => {
      await expect(compose({ messageId: id })).rejects.toThrow('messageId: ');
      await expect(compose({ inReplyTo: id })).rejects.toThrow('inReplyTo: ');
      await expect(compose({ references: [id] })).rejects.toThrow('references: ');
    },
  );

  it('cannot break its own parts with a line that looks like their boundary', async () => {
    const boundary = /boundary="([^"]+)"/.exec((await compose()).source.toString())?.[1];
    const text = `a\n--${boundary}--\nb`;
    const mail = await simpleParser((await compose({ messageId: '<other@agence.example>', text })).source);
    expect(mail.text).toContain('b');
  });
});

describe('a message that says nothing', () => {
  it.each([
    ['subject', { subject: ' \r\n ' }],
    ['subject', { subject: 'x'.repeat(501) }],
    ['text', { text: '\n \n' }],
    ['to', { to: [] }],
    ['date', { date: new Date('never') }],
  ])('is refused, naming the %s', async (field, changes) => {
    await expect(compose(changes)).rejects.toThrow(`${field}: `);
  });
});

describeCases('naughty strings', 'strings/blns.json', () => {
  it('travel in a subject, a name and a body without breaking the message', async () => {
    const strings = JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[];
    for (const text of strings.filter((one) => one.trim())) {
      const { source, headers, envelope } = await compose({
        subject: `A ${text.slice(0, 400)}`,
        to: [{ name: text, address: 'you@example.org' }],
        text: `Hello ${text}`,
        html: null,
      });
      expect(names(headers).sort()).toEqual([...ours, 'Content-Transfer-Encoding'].sort());
      expect(envelope.to).toEqual(['you@example.org']);
      expect((await simpleParser(source)).text?.normalize()).toContain('Hello ');
    }
  });
});
