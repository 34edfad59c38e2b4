import { createHash } from 'node:crypto';
import type { Understood } from '#understanding';
import { sentAt } from './sent-at.js';
import { storable } from './storable.js';

/** A stored message, as far as others are compared with it. */
export interface Stored {
  id: string;
  key: string;
  messageId: string | null;
  contentHash: string;
  sentAt: Date;
  /** MD5 of all of its text, hex. */
  readonly textHash: string;
}

export type Candidate = Pick<Understood, 'messageId' | 'contentHash' | 'date' | 'text'>;

/** An index holds no longer ones, and no mail program makes them (RFC 5322 2.1.1: a line has 998 characters). */
const LONGEST_ID = 1_000;

/** A Message-ID that can identify a message. */
export const usableId = (messageId: string | null): string | null =>
  messageId && Buffer.byteLength(messageId) <= LONGEST_ID ? storable(messageId) : null;

/**
 * Which messages we have. A Message-ID that programs used twice, at another time for other words, is that of two messages;
 * a message without words has no same words as another.
 */
export class Shelf {
  readonly #byKey = new Map<string, Stored>();
  readonly #byMessageId = new Map<string, Stored[]>();

  constructor(stored: readonly Stored[] = []) {
    for (const one of stored) this.add(one);
  }

  add(one: Stored): void {
    this.#byKey.set(one.key, one);
    if (one.messageId) this.#byMessageId.set(one.messageId, [...(this.#byMessageId.get(one.messageId) ?? []), one]);
  }

  find(candidate: Candidate, receivedAt: Date): Stored | null {
    const messageId = usableId(candidate.messageId);
    if (!messageId) return this.#byKey.get(keyOf(candidate)) ?? null;
    const at = sentAt(candidate.date, receivedAt).getTime();
    const saysSame = (one: Stored): boolean => candidate.text.trim() !== '' && one.textHash === textHash(candidate.text);
    const isSame = (one: Stored): boolean => one.contentHash === candidate.contentHash || one.sentAt.getTime() === at || saysSame(one);
    return this.#byMessageId.get(messageId)?.find(isSame) ?? null;
  }

  /** The key of a message that is not here. */
  keyFor(candidate: Candidate): string {
    const key = keyOf(candidate);
    return this.#byKey.has(key) ? `${key}#${candidate.contentHash}` : key;
  }
}

/** Its Message-ID; a hash of its content where it has none. */
export const keyOf = ({ messageId, contentHash }: Pick<Candidate, 'messageId' | 'contentHash'>): string => usableId(messageId) ?? `#${contentHash}`;

/** As PostgreSQL has it of a stored text. */
export const textHash = (text: string): string => createHash('md5').update(storable(text)).digest('hex');
