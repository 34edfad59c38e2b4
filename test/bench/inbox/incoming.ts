import { Draw } from '../population/draw.js';
import type { Correspondent } from './correspondent.js';
import { bounce, htmlReply, plainReply, withAttachment, type Composed } from './kinds-of-mail.js';
import { encoded } from './words-of-mail.js';

/** How a message of the bench comes about. */
export interface Incoming {
  kind: 'PLAIN' | 'HTML' | 'ATTACHMENT' | 'BOUNCE';
  /** Whether its sender is one of our contacts, and whether it answers a mail of ours, or reports about one. */
  from: 'THREAD' | 'CONTACT' | 'STRANGER';
  messageId: string;
  raw: Buffer;
}

const COMPOSE = { PLAIN: plainReply, HTML: htmlReply, ATTACHMENT: withAttachment, BOUNCE: bounce };
const FIRST = Date.UTC(2026, 10, 16, 8);

/** The n-th message to us: the same whoever asks and whenever. @param known our contacts @param strangers nobody we know */
export function incoming(number: number, known: readonly Correspondent[], strangers: readonly Correspondent[]): Incoming {
  const draw = new Draw(number + 1);
  const share = draw.below(100);
  const kind = share < 70 ? 'PLAIN' : share < 90 ? 'HTML' : share < 98 ? 'ATTACHMENT' : 'BOUNCE';
  const from = kind === 'BOUNCE' ? 'THREAD' : draw.of(['THREAD', 'THREAD', 'CONTACT', 'STRANGER', 'STRANGER'] as const);
  const who = draw.of(from === 'STRANGER' ? strangers : known);
  const messageId = `<${draw.uuid()}@${kind === 'BOUNCE' ? 'mx.example' : who.address.split('@')[1]}>`;
  const composed = COMPOSE[kind](draw, who);
  const about = kind === 'BOUNCE' ? fromMachine() : fromPerson(who, from === 'THREAD', number);
  return { kind, from, messageId, raw: assembled(composed, [...about, `Message-ID: ${messageId}`, dated(number)]) };
}

const fromMachine = (): string[] => [
  'From: MAILER-DAEMON@mx.example', 'To: camille@agence.example', 'Subject: Undelivered Mail Returned to Sender', 'Auto-Submitted: auto-replied',
];

function fromPerson({ name, address, ours }: Correspondent, isAnswer: boolean, number: number): string[] {
  const thread = isAnswer ? [`In-Reply-To: ${ours.messageId}`, `References: ${ours.messageId}`] : [];
  const subject = isAnswer ? `Re: ${ours.subject}` : `Une idée pour vous, n° ${number}`;
  return [`From: ${encoded(name)} <${address}>`, 'To: Camille Roux <camille@agence.example>', `Subject: ${encoded(subject)}`, ...thread];
}

const dated = (number: number): string => `Date: ${new Date(FIRST + number * 20_000).toUTCString().replace('GMT', '+0000')}`;

/** What the ways of mail add on top, and what its sender wrote. */
const assembled = ({ headers, body }: Composed, about: string[]): Buffer =>
  Buffer.from([...RECEIVED, ...about, 'MIME-Version: 1.0', ...headers, '', body].join('\r\n'));

const RECEIVED = ['Return-Path: <bounce@mx.example>', 'Delivered-To: camille@agence.example', ...['mx.agence.example', 'relay.example', 'pc.example'].map(
  (host) => `Received: from ${host} (${host} [192.0.2.7])\r\n\tby mx.agence.example (Postfix) with ESMTPS id 4XyZ12abc\r\n\tfor <camille@agence.example>; Mon, 16 Nov 2026 09:00:00 +0000 (UTC)`,
)];
