import type { Classification } from '#classification';
import type { Party } from '#mime';

export interface AttachmentNote {
  filename: string | null;
  type: string;
  size: number;
}

/** A message within another one, as far as whoever passes it on lets us see it, and what it is by that. */
export interface Forwarded extends Pick<Classification, 'kind' | 'confidence' | 'returnsOn' | 'noMoreMail'> {
  from: Party | null;
  date: Date | null;
  subject: string | null;
  words: string;
}

/** A message read, classified, stripped of its quotes and packed: all that is kept of it. */
export interface Understood {
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: Party | null;
  replyTo: Party[];
  to: Party[];
  cc: Party[];
  bcc: Party[];
  /** Addresses of Delivered-To, X-Original-To, Envelope-To and the like: what it was sent to, whatever To says. */
  deliveredTo: string[];
  subject: string | null;
  date: Date | null;
  /** What the person wrote, without quotes and signature; null for what no person wrote. */
  words: string | null;
  /** All of its text, at most 1 MB. */
  text: string;
  /** The message that is forwarded in it; null where none is. */
  forwarded: Forwarded | null;
  attachments: AttachmentNote[];
  classification: Classification;
  /** SHA-256 of what identifies a message without a Message-ID: From, Date, Subject and text, hex. */
  contentHash: string;
  /** Its exact bytes, gzip. */
  packed: Buffer;
  /** Bytes before packing. */
  size: number;
  /** Why not all of it could be read; empty where it could. */
  problems: string[];
}
