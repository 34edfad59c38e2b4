import { Draw } from '../population/draw.js';
import type { Correspondent } from './correspondent.js';
import { answerOf, asQuote, base64, encoded, introOf, signatureOf } from './words-of-mail.js';

/** A message's own headers and its body, in CRLF lines. */
export interface Composed {
  headers: string[];
  body: string;
}

type Compose = (draw: Draw, who: Correspondent) => Composed;

const TEXT = 'Content-Type: text/plain; charset=utf-8';
const HTML = 'Content-Type: text/html; charset=utf-8';
const BOUNDARY = 'part-5d1f0e';
/** Drawn once: what is attached differs by where it begins. */
const BYTES = Buffer.alloc(700_000);
const drawn = new Draw(5);
for (let at = 0; at < BYTES.length; at += 4) BYTES.writeUInt32LE(drawn.next(), at);

const lines = (text: string): string => text.replaceAll('\n', '\r\n');
const multipart = (type: string, parts: string[]): Composed => ({
  headers: [`Content-Type: multipart/${type}; boundary="${BOUNDARY}"`],
  body: `${parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--\r\n`,
});

const wordsOf = (draw: Draw, who: Correspondent, characters: number): string =>
  `${answerOf(draw, characters)}\n${who.name}\n\n${introOf('Camille Roux')}\n${asQuote(answerOf(draw, characters))}\n\n${signatureOf(who.name)}\n`;

/** An answer above what it quotes: 1 to 6 kB. */
export const plainReply: Compose = (draw, who) => ({
  headers: [TEXT, 'Content-Transfer-Encoding: 8bit'],
  body: lines(wordsOf(draw, who, 300 + draw.below(2_300))),
});

/** The same from a mail program that writes a page of HTML: 10 to 40 kB. */
export const htmlReply: Compose = (draw, who) => {
  const words = wordsOf(draw, who, 1_000 + draw.below(4_000));
  const paragraphs = words.split('\n\n').map((paragraph) => `<p class="MsoNormal" style="${STYLE}"><span lang="FR">${paragraph.replaceAll('\n', '<br>\n')}</span></p>`);
  const html = `<html><head><style>${'p.MsoNormal {margin:0cm; font-size:11.0pt;}\n'.repeat(20)}</style></head><body>${paragraphs.join('\n')}</body></html>`;
  return multipart('alternative', [`${TEXT}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${lines(words)}`, `${HTML}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(html))}`]);
};

const STYLE = 'margin:0cm;margin-bottom:.0001pt;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1F497D';

/** Something is attached: 100 to 400 kB. */
export const withAttachment: Compose = (draw, who) => {
  const start = draw.below(400_000);
  const bytes = BYTES.subarray(start, start + 75_000 + draw.below(220_000));
  const attached = `Content-Type: image/jpeg; name="atelier.jpg"\r\nContent-Disposition: attachment; filename="atelier.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`;
  return multipart('mixed', [`${TEXT}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${lines(wordsOf(draw, who, 300))}`, attached]);
};

/** Our mail to them came back (RFC 3464). */
export const bounce: Compose = (draw, { address, ours: { messageId, subject } }) => {
  const [status, said] = draw.of([['5.1.1', '550 5.1.1 User unknown'], ['4.2.2', '452 4.2.2 Mailbox full'], ['5.7.1', '554 5.7.1 Blocked']] as const);
  const told = `This is the mail system at host mx.example.\r\n\r\n<${address}>: host mx.example said: ${said}\r\n`;
  const report = `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${said}\r\n`;
  const original = `From: camille@agence.example\r\nTo: ${address}\r\nSubject: ${encoded(subject)}\r\nMessage-ID: ${messageId}\r\n`;
  return multipart('report; report-type=delivery-status', [
    `Content-Type: text/plain; charset=us-ascii\r\n\r\n${told}`,
    `Content-Type: message/delivery-status\r\n\r\n${report}`,
    `Content-Type: text/rfc822-headers\r\n\r\n${original}`,
  ]);
};
