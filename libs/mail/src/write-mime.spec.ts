import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, it } from 'vitest';
import { writeMime } from './write-mime.js';

const letter: MailComposer.Options = {
  ...{ messageId: '<3f1c@agence.example>', date: new Date('2026-03-02T09:30:00Z'), newline: 'win', baseBoundary: 'b' },
  ...{ from: 'elodie@agence.example', to: 'zoe@example.org', subject: 'Votre article « L’été »', text: 'Bonjour,\n\nquel régal !\n' },
};
const LETTERS: [string, MailComposer.Options][] = [
  ['of accents', letter],
  ['of nothing but ASCII', { ...letter, text: 'Hello,\n\nwhat a treat!' }],
  ['of long lines', { ...letter, text: `${'long '.repeat(500)}\n${'é'.repeat(900)}` }],
  ['of an alphabet of its own', { ...letter, text: 'Добрый день, '.repeat(40) }],
  ['in two forms', { ...letter, html: '<p>Bonjour,</p>\n<p>quel régal !</p>' }],
  ['with a file', { ...letter, html: '<p>x</p>', attachments: [{ filename: 'été.pdf', contentType: 'application/pdf', content: Buffer.from([0, 10, 13, 13, 10, 255]) }] }],
  ['with a text for a file', { ...letter, attachments: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('un\ndeux\r\nété\n') }] }],
];

describe('a message written at once', () => {
  it.each(LETTERS)('%s says what the library’s own stream of it says', async (_, options) => {
    const ours = writeMime(new MailComposer(options).compile());
    const theirs = await new MailComposer(options).compile().build();
    const [read, expected] = await Promise.all([simpleParser(ours), simpleParser(theirs)]);
    expect(read.headerLines).toEqual(expected.headerLines);
    expect([read.text, read.html]).toEqual([expected.text, expected.html]);
    expect(read.attachments.map(({ filename, content }) => [filename, content])).toEqual(expected.attachments.map(({ filename, content }) => [filename, content]));
  });

  it.each(LETTERS)('%s is ASCII lines of at most 76 characters', (_, options) => {
    const lines = writeMime(new MailComposer(options).compile()).toString('latin1').split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(line).toMatch(/^[\t\x20-\x7e]{0,78}$/);
  });
});
