import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { isMbox, readMbox } from './read-mbox.js';

const FROM = 'From zoe@blog.example Mon Mar  2 09:30:00 2026\n';

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function messagesOf(text: string, size = 7): Promise<string[]> {
  const messages: string[] = [];
  for await (const message of readMbox(inPieces(text, size))) messages.push(message.toString());
  return messages;
}

describe('an mbox', () => {
  it('gives its messages one by one, with what was quoted as it was', async () => {
    const mbox = `${FROM}Subject: Un\n\nBonjour\n>From here on\n>>From there\n\n${FROM}Subject: Deux\n\nBonsoir\n`;
    expect(await messagesOf(mbox)).toEqual(['Subject: Un\n\nBonjour\nFrom here on\n>From there\n', 'Subject: Deux\n\nBonsoir\n']);
  });

  it('may have lines that end in CRLF', async () => {
    const mbox = `${FROM}Subject: Un\n\nBonjour\n\n${FROM}Subject: Deux\n\nBonsoir\n\n`.replaceAll('\n', '\r\n');
    expect(await messagesOf(mbox)).toEqual(['Subject: Un\r\n\r\nBonjour\r\n', 'Subject: Deux\r\n\r\nBonsoir\r\n']);
  });

  it('does not end a message at a sentence, or at a line of another mbox quoted in it', async () => {
    const mbox = `${FROM}Subject: Un\n\nBonjour\n\nFrom Paris at 10:30 we go\n\n${FROM}then nothing\n`;
    expect(await messagesOf(mbox)).toEqual([mbox.slice(FROM.length)]);
  });

  it('takes little memory, however large it is', async () => {
    async function* large() {
      for (let i = 0; i < 1_000; i++) yield Buffer.from(`${FROM}Subject: ${i}\n\n${'Bonjour\n'.repeat(10_000)}\n`);
    }
    const before = process.memoryUsage().rss;
    let count = 0;
    for await (const message of readMbox(large())) count += message.length > 80_000 ? 1 : 0;
    expect(count).toBe(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('is known by how it begins', () => {
    expect([isMbox(Buffer.from(FROM)), isMbox(Buffer.from('From - Mon Mar 02 09:30:00 2026\r\n'))]).toEqual([true, true]);
    expect([isMbox(Buffer.from('From: zoe@blog.example\n')), isMbox(Buffer.from('From Monday on I am away until 10:30\n'))]).toEqual([false, false]);
  });
});

describeCases('mailboxes of others', 'mail/threads/t', () => {
  it.each(['testbox', 'testbox-2', 'testbox-5'])('%s has as many messages as it has beginnings', async (name) => {
    const text = readFileSync(casePath(`mail/threads/t/${name}`), 'latin1');
    expect(await messagesOf(text, 4096)).toHaveLength(text.match(/^From .*\d\d:\d\d:\d\d/gm)!.length);
  });
});
