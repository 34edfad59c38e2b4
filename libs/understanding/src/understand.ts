import { gzipSync } from 'node:zlib';
import { judge, Mail, type Circumstances, type Classification, type MailKind } from '#classification';
import { headersNamed, parseMessage, partiesIn, type ParsedMessage } from '#mime';
import { contentHash } from './content-hash.js';
import { forwardedIn } from './forwarded.js';
import type { Understood } from './understood.js';

/** What is understood of a message, but for its bytes. */
export type Reading = Omit<Understood, 'packed' | 'size'>;

/** How hard to press: nearly as small as any higher level, in half the time. */
export const PACKING = { level: 4 } as const;

/** Kinds whose text somebody wrote. */
const WRITTEN: ReadonlySet<MailKind> = new Set(['PERSON', 'OWN', 'LIST']);
/** Where servers note whom they delivered a message to. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to', 'x-forwarded-to', 'x-apparently-to', 'x-rcpt-to'];
const MOST_NAMED = 100;

/** Reads a message on this very thread, without limits: to compare with what threads read. */
export async function understandHere(source: Buffer, circumstances: Circumstances): Promise<Understood> {
  return { ...(await readMessage(source, circumstances)), packed: gzipSync(source, PACKING), size: source.length };
}

export async function readMessage(source: Uint8Array, circumstances: Circumstances): Promise<Reading> {
  const message = await parseMessage(source);
  const mail = new Mail(message, circumstances);
  const classification = judge(mail);
  const isWritten = WRITTEN.has(classification.kind);
  return {
    ...readingOf(message, classification),
    words: isWritten ? mail.allWords : null,
    forwarded: isWritten ? await forwardedIn(message, circumstances) : null,
  };
}

/** All that follows from a message taken apart and known for what it is. */
export function readingOf(message: ParsedMessage, classification: Classification): Reading {
  const { messageId, inReplyTo, references, replyTo, to, cc, bcc, subject, date, text, problems } = message;
  const delivered = DELIVERED.flatMap((name) => headersNamed(message, name)).flatMap((value) => partiesIn(value));
  const deliveredTo = [...new Set(delivered.flatMap(({ address }) => address ?? []))].slice(0, MOST_NAMED);
  const from = message.from.find(({ address }) => address !== null) ?? message.sender ?? message.from[0] ?? null;
  const attachments = message.parts.slice(0, MOST_NAMED).map(({ filename, type, size }) => ({ filename, type, size }));
  return {
    ...{ messageId, inReplyTo, references, from, replyTo, to, cc, bcc, deliveredTo, subject, date, text, attachments, classification, problems },
    ...{ words: null, forwarded: null, contentHash: contentHash(message) },
  };
}
