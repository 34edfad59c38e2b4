import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { Draw } from '../population/draw.js';
import { lettersTo } from '../sending/letters.js';
import { stranger, whoGot } from './correspondent.js';
import { incoming } from './incoming.js';

const letters = lettersTo(new Draw(1), 50);
const [known, strangers] = [letters.map(whoGot), letters.map(stranger)];
const mails = Array.from({ length: 1_000 }, (_, number) => incoming(number, known, strangers));
const of = (kind: string) => mails.filter((mail) => mail.kind === kind);

describe('the mail that capture is measured with', () => {
  it('is the same for everybody', () => {
    expect(incoming(7, known, strangers).raw).toEqual(mails[7]!.raw);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1_000);
  });

  it.each([['PLAIN', 700, 1, 8], ['HTML', 200, 10, 42], ['ATTACHMENT', 80, 100, 420], ['BOUNCE', 20, 1, 3]])('has %s mail: %d in a thousand, of %d to %d kB', (kind, many, least, most) => {
    expect(Math.abs(of(kind).length - many)).toBeLessThan(many / 2 + 20);
    const sizes = of(kind).map(({ raw }) => raw.length / 1_000);
    expect(Math.min(...sizes)).toBeGreaterThan(least * 0.8);
    expect(Math.max(...sizes)).toBeLessThan(most);
  });

  it('is mail that mail programs understand', async () => {
    for (const { kind, messageId, raw } of mails.slice(0, 60)) {
      const mail = await simpleParser(raw);
      expect(mail.messageId).toBe(messageId);
      expect(mail.attachments.map(({ contentType }) => contentType).filter((type) => type === 'image/jpeg')).toHaveLength(kind === 'ATTACHMENT' ? 1 : 0);
      if (kind !== 'BOUNCE') expect(mail.text).toContain('Bonjour Camille');
      if (kind === 'HTML') expect(mail.html).toContain('MsoNormal');
    }
  });
});
