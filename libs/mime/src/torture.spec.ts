import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { parseMessage } from './parse-message.js';

const HEAD = 'From: Zoé <zoe@blog.example>\nSubject: Bonjour\n';
const many = (text: string, times: number) => text.repeat(times);
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');

const torture: Record<string, string | Buffer> = {
  nothing: '',
  'line ends alone': '\r\n\r\n\n\r',
  'zeros': Buffer.alloc(100_000),
  'every byte': Buffer.from(Array.from({ length: 65_536 }, (_, i) => (i * 7919) % 256)),
  'ten thousand multiparts in each other': HEAD + nested(10_000) + '\nfin',
  'a header line of a megabyte': `X-Long: ${many('a', 1_000_000)}\n${HEAD}\nBonjour`,
  'an address list of a megabyte': `To: ${many('a:b,', 250_000)}\n${HEAD}\nBonjour`,
  'folds without end': `X-Fold: a\n${many(' b\n', 300_000)}${HEAD}\nBonjour`,
  'a hundred thousand headers': `${HEAD}${many('X-A: b\n', 100_000)}\nBonjour`,
  'a flood of parts': `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n${many('--b\n\nx\n', 500_000)}`,
  'a flood of boundaries alone': `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n${many('--b\n', 1_000_000)}`,
  'a flood of empty lines': `${HEAD}\nBonjour${many('\n', 2_000_000)}`,
  'attachments of empty lines': `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n${many(`--b\nContent-Disposition: attachment\n\n${many('\n', 19_000)}`, 200)}`,
  'encoded words without end': `Subject: ${many('=?utf-8?B?4pyT?= ', 100_000)}\n\nBonjour`,
  'tags without end': `${HEAD}Content-Type: text/html\n\nBonjour${many('<a>', 150_000)}${many('</b>', 100_000)}`,
  'angles without end': `${HEAD}Content-Type: text/html\n\nBonjour${many('<', 1_000_000)}`,
  'brackets without end': `References: ${many('<', 60_000)}\nIn-Reply-To: ${many('(', 60_000)}\n${HEAD}\nBonjour`,
  'a truncated multipart': `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nBonjour, je`,
  'base64 that is none': `${HEAD}Content-Transfer-Encoding: base64\n\n*** Bonjour ***`,
  'one line of ten megabytes': `${HEAD}\n${many('Bonjour ', 1_300_000)}`,
};

describe('whatever the bytes', () => {
  it.each(Object.keys(torture))('%s: a message comes out, soon', async (name) => {
    const before = process.cpuUsage();
    const message = await parseMessage(Buffer.from(torture[name] as string));
    expect(process.cpuUsage(before).user / 1_000, 'milliseconds').toBeLessThan(4_000);
    expect(message.text.length + (message.html?.length ?? 0)).toBeLessThanOrEqual(2 * 1024 * 1024);
    if (torture[name].includes('Zoé')) expect(message.from).toEqual([{ address: 'zoe@blog.example', name: 'Zoé' }]);
    if (/flood|header|folds|tags|angles|brackets|truncated|one line|multiparts/.test(name)) expect(message.text).toMatch(/Bonjour|multipart/);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)).filter((file) => statSync(file).isFile());
}

describeCases('odd, broken and huge messages of other projects', 'mail', () => {
  it.each(['mime-node', 'mime-tools', 'mime-python', 'threads'])('%s: all come out, and can be stored', async (folder) => {
    for (const file of filesIn(casePath(`mail/${folder}`))) {
      const message = await parseMessage(readFileSync(file));
      expect(JSON.stringify(message), file).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }
  });
});

describeCases('naughty strings', 'strings/blns.json', () => {
  const strings = JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[];

  it('come out of a header and a body', async () => {
    for (const text of strings) {
      const message = await parseMessage(Buffer.from(`Subject: ${text}\nFrom: ${text}\nDate: ${text}\nMessage-ID: ${text}\n\n${text}`));
      expect(message.text.length).toBeGreaterThanOrEqual(0);
      expect((await parseMessage(Buffer.from(text))).problems).toBeDefined();
    }
  });
});
