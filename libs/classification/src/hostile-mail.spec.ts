import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Letter, letter } from '../../../test/support/mail-cases.js';
import { classify } from './classify.js';

const HERE = { receivedAt: new Date('2026-04-28T09:00:00Z'), ours: ['claire@agence.example'] };
const LONG = 100_000;

const timed = (given: Letter): number => {
  const message = letter(given);
  const before = process.cpuUsage();
  classify(message, HERE);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** What patterns stumble over: their own beginnings again and again, long words, long lines, deep quotes. */
const HOSTILE = [
  'a', ' ', '\n', '@', '<', '>', '.', '-', '=', '"', '<a@b', 'a@b.', 'a@b.example ', '<a@b.example>:\n', '> > ', '550 ', '5.1.1 ',
  'adresse ', 'user ', 'user unknown ', 'je suis ', 'ich bin ', 'jusqu’au ', 'until 5/', '12.05.', '1.1.1.1.', 'lundi ', 'mai ',
  'au ', 'from 1 to ', 'host a ', '=?utf-8?q?', 'votre message ', 'this message was ', 'mailbox ', 'your ticket ', 'é', '\u00a0', '\t',
  'Final-Recipient: rfc822; a@b.example\n', 'X: y\n z\n', 'Received: x\n', '>>> RCPT TO:<a@b.example>\n<<< 550 x\n', 'not return ',
];

describe('hostile mail', () => {
  it.each(HOSTILE.map((piece) => [JSON.stringify(piece), piece] as const))('is read in no time: %s', (_, piece) => {
    const text = piece.repeat(LONG / piece.length);
    const auto = { subject: text.slice(0, 5000), text, headers: 'Auto-Submitted: auto-replied' };
    const bounce = { subject: 'Undelivered Mail', text: `Could not be delivered\n${text}`, from: 'mailer-daemon@four.example' };
    const report = { ...bounce, parts: [{ type: 'message/delivery-status', content: text }, { type: 'message/rfc822', content: text }] };
    for (const mail of [{ text, subject: text }, auto, bounce, report]) expect(timed(mail)).toBeLessThan(500);
  });

  it('never throws, and says something sound of anything', () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.date().map(String)), { maxLength: 30 });
    const text = words.map((pieces) => pieces.join(''));
    const mails = fc.record(
      { from: text, to: text, subject: text, headers: text, text, html: text, answers: fc.boolean(), type: fc.constantFrom('text/calendar', 'message/delivery-status', 'message/feedback-report', 'message/rfc822') },
      { requiredKeys: ['text', 'type'] },
    );
    fc.assert(
      fc.property(mails, text, ({ type, ...mail }, content) => {
        const found = classify(letter({ ...mail, parts: [{ type, content }] }), HERE);
        expect(found.confidence).toBeGreaterThan(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
        for (const { quote } of found.evidence) expect(quote.length).toBeLessThanOrEqual(200);
        if (found.returnsOn !== null) expect(found.returnsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 300 },
    );
  });
});
