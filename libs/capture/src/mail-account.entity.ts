import type { ToldReason } from '#platform';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { ReadingStatus } from './reading-status.js';

/** A mailbox that is read, and how that goes. */
@Entity('mail_account')
export class MailAccount {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  mailboxId: string;

  /** Older mail is left alone; null for all of it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  historyFrom: Date | null;

  /** What came before is history: it is logged, and nothing follows from it. */
  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  pausedAt: Date | null;

  /** Besides the inbox and the sent mail. */
  @Column('text', { array: true, default: [] })
  folders: string[];

  @Column('boolean', { default: false })
  participantsOnly: boolean;

  @Column('text', { default: ReadingStatus.NEW })
  status: ReadingStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  statusSince: Date;

  @Column('jsonb', { nullable: true })
  fault: ToldReason | null;

  /** What the server said, secrets masked. */
  @Column('text', { nullable: true })
  said: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  connectedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastReadAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  comparedAt: Date | null;

  @Column('integer', { default: 0 })
  reconnects: number;

  /** Tries that failed since it last worked. */
  @Column('integer', { default: 0 })
  failures: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextTryAt: Date | null;

  /** The settings of the mailbox that were tried last: others are tried at once. */
  @Column('integer', { nullable: true })
  triedVersion: number | null;

  /** When its owner was told that it cannot be read; null once they know that it can. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  toldAt: Date | null;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil: Date | null;

  @VersionColumn({ default: 1 })
  version: number;
}
