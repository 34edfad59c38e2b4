import type { Correspondent } from '../../bench/inbox/correspondent.js';
import { bounce } from '../../bench/inbox/kinds-of-mail.js';
import { answerOf, base64, encoded } from '../../bench/inbox/words-of-mail.js';
import type { Draw } from '../../bench/population/draw.js';

/** A message that we shall look for everywhere. Its lines end in LF. */
export interface Posted {
  number: number;
  /** KNOWN: somebody on record wrote it. UNNUMBERED: so did they, without a Message-ID. TWIN: with the Message-ID of another. */
  kind: 'KNOWN' | 'STRANGER' | 'BOUNCE' | 'UNNUMBERED' | 'TWIN' | 'LARGE' | 'BROKEN' | 'OURS';
  raw: Buffer;
}

/** Of a hundred messages. */
const MIX: readonly (readonly [Posted['kind'], number])[] = [
  ['KNOWN', 44], ['STRANGER', 12], ['BOUNCE', 8], ['UNNUMBERED', 10], ['TWIN', 5], ['LARGE', 2], ['BROKEN', 11], ['OURS', 8],
];

const LARGE_BYTES = 2_000_000;
const FIRST = Date.UTC(2026, 10, 16, 8);

/** What stands in a message of ours to be known by, in its header and in its words. */
export const markOf = (number: number): string => `chaos-${number}.`;

export const MARK = /chaos-(\d+)\./;

/** The n-th message of a stormy day, for one of our mailboxes. @param ours the mailbox's address */
export function oddMail(draw: Draw, number: number, ours: string, known: readonly Correspondent[], strangers: readonly Correspondent[]): Posted {
  const kind = drawn(draw);
  const who = draw.of(kind === 'STRANGER' ? strangers : known);
  const from = kind === 'OURS' ? ours : who.address;
  const to = kind === 'OURS' ? who.address : ours;
  const head = [`X-Chaos: ${markOf(number)}`, `From: ${encoded(who.name)} <${from}>`, `To: ${to}`, `Subject: ${encoded(subjectOf(draw, who))}`, `Date: ${dateOf(number)}`];
  if (kind !== 'UNNUMBERED') head.push(`Message-ID: <${kind === 'TWIN' ? number - (number % 50) : number}.chaos@courrier.example>`);
  if (draw.below(2)) head.push(`In-Reply-To: ${who.ours.messageId}`);
  const words = `Bonjour,\n\nVoici ${markOf(number)} ${answerOf(draw, 300)}\n${who.name}\n`;
  return { number, kind, raw: Buffer.from(composed(kind, draw, who, head, words).replaceAll('\r\n', '\n')) };
}

function drawn(draw: Draw): Posted['kind'] {
  let left = draw.below(100);
  for (const [kind, share] of MIX) if ((left -= share) < 0) return kind;
  return 'KNOWN';
}

const subjectOf = (draw: Draw, { ours }: Correspondent): string => (draw.below(2) ? `Re: ${ours.subject}` : `Une idée n° ${draw.below(1_000)}`);

const dateOf = (number: number): string => new Date(FIRST + number * 1_000).toUTCString().replace('GMT', '+0000');

function composed(kind: Posted['kind'], draw: Draw, who: Correspondent, head: string[], words: string): string {
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', words];
  if (kind === 'BROKEN') return draw.of(BREAKINGS)(head, words).join('\n');
  if (kind === 'LARGE') return [...head, ...withParts([plain, ['Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '', base64(Buffer.alloc(LARGE_BYTES, head[0]))]])].join('\n');
  if (kind !== 'BOUNCE') return [...head, ...plain].join('\n');
  const { headers, body } = bounce(draw, who);
  return [...head.map((line) => (line.startsWith('From:') ? 'From: MAILER-DAEMON@mx.example' : line)), ...headers, '', body].join('\n');
}

const withParts = (parts: string[][]): string[] => ['Content-Type: multipart/mixed; boundary=x', '', ...parts.flatMap((part) => ['--x', ...part]), '--x--', ''];

/** Messages no mail program should write, and some do. */
const BREAKINGS: readonly ((head: string[], words: string) => string[])[] = [
  (head, words) => [...head, 'Content-Type: multipart/mixed; boundary="never"', '', words],
  (head, words) => [...head, 'Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: text/plain', '', words, '--x', 'Content-Type: text/html'],
  (head, words) => [...head, 'Content-Type: text/plain; charset=klingon', 'Content-Transfer-Encoding: quoted-printable', '', `${words}=ZZ=`],
  (head, words) => [...head, 'Content-Transfer-Encoding: base64', '', `!!!${words}`],
  (head, words) => ['no colon in this line', ...head, `X-Long: ${'very '.repeat(20_000)}`, '', `${words}\u0001\ufffe`],
  (head) => head,
  (head) => [...head, '', ''],
  (head, words) => [...head, ...Array.from({ length: 60 }, (_, depth) => [`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`]).flat(), '', words],
  (head, words) => [...head.map((line) => line.replace('Date:', 'Date: the day before yesterday;')), 'Subject: =?utf-8?B?////?=', '', words],
];
