import type { ToldReason } from '#platform';
import type { Understood } from '#understanding';
import type { MailFolder } from './mail-folder.entity.js';

/** A message that was seen in a folder, or in a file. */
export interface Sighted {
  /** Null for a file; without an id for a file of a mailbox's mail. */
  folder: { id: MailFolder['id'] | null; mailboxId: string } | null;
  uidValidity: number | null;
  uid: number | null;
  /** As far as it is known without having understood it. */
  messageId: string | null;
  seenAt: Date;
  /** When it came, as the server says (INTERNALDATE). */
  receivedAt: Date;
  isHistory: boolean;
  /** What became of it. */
  found: Found;
  /** Only who wrote or received it may read it, whatever rules say. */
  participantsOnly?: boolean;
  /** What is to be said of a message that is stored all the same. */
  remark?: ToldReason | null;
}

/** Understood, and stored unless we have it; recognised by its headers, without being fetched; or not to be had. */
export type Found =
  | { understood: Understood }
  | { knownAs: string }
  | { outcome: 'SKIPPED'; reason: ToldReason }
  | { outcome: 'FAILED'; reason: ToldReason; nextTryAt: Date | null };

/** How far a folder is read once a batch is stored. */
export interface Progress {
  folderId: string;
  uidValidity: number;
  lastUid: number;
  /** Older mail was left alone. */
  historyFrom: Date | null;
}
