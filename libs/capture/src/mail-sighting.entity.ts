import { OwnedRow, type ToldReason } from '#platform';
import { Column, Entity } from 'typeorm';
import { wholeNumber } from './whole-number.js';

/** STORED: it was new. KNOWN: we had it already. SKIPPED, FAILED: we have not got it, and the reason says why. */
export type SightingOutcome = 'STORED' | 'KNOWN' | 'SKIPPED' | 'FAILED';

/** A line of the ledger: a message that was seen in a folder, and what became of it. */
@Entity('mail_sighting')
export class MailSighting extends OwnedRow {
  /** Null for a file that was imported. */
  @Column('uuid', { nullable: true })
  mailboxId: string | null;

  @Column('uuid', { nullable: true })
  folderId: string | null;

  @Column({ type: 'bigint', nullable: true, transformer: wholeNumber })
  uidValidity: number | null;

  @Column({ type: 'bigint', nullable: true, transformer: wholeNumber })
  uid: number | null;

  @Column('text', { nullable: true })
  messageId: string | null;

  /** By the workspace's clock. */
  @Column('date')
  day: string;

  @Column({ type: 'timestamptz', precision: 3 })
  seenAt: Date;

  @Column('text')
  outcome: SightingOutcome;

  @Column('jsonb', { nullable: true })
  reason: ToldReason | null;

  @Column('uuid', { nullable: true })
  mailMessageId: string | null;

  @Column('integer', { default: 1 })
  attempts: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextTryAt: Date | null;
}
