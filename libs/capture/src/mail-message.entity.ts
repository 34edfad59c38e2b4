import type { Classification, Evidence, MailKind } from '#classification';
import { OwnedRow } from '#platform';
import type { AttachmentNote, Forwarded } from '#understanding';
import { Column, Entity, VersionColumn } from 'typeorm';

/** How we found whose message it is. */
export type MatchedBy = 'THREAD' | 'TOKEN' | 'ADDRESS' | 'SUBJECT' | 'REPORT' | 'BY_HAND';

/** NEW: nobody looked at it yet. SETTLED: it is where it belongs. WAITING: a person decides. ASIDE: a machine's, of nobody we know. */
export type Triage = 'NEW' | 'SETTLED' | 'WAITING' | 'ASIDE';

/** One message that came or went through our mailboxes, once, whoever saw it. Its bytes are in mail_source. */
@Entity('mail_message')
export class MailMessage extends OwnedRow {
  @Column('text')
  key: string;

  @Column('text', { nullable: true })
  messageId: string | null;

  /** SHA-256 of its author, date, subject and text, hex. */
  @Column('text')
  contentHash: string;

  @Column('text', { array: true, default: [] })
  inReplyTo: string[];

  @Column('text', { array: true, default: [] })
  refersTo: string[];

  @Column('text')
  direction: 'INBOUND' | 'OUTBOUND';

  @Column('text', { nullable: true })
  fromAddress: string | null;

  @Column('text', { nullable: true })
  fromName: string | null;

  @Column('text', { nullable: true })
  fromKey: string | null;

  @Column('text', { array: true, default: [] })
  replyTo: string[];

  @Column('text', { array: true, default: [] })
  sentTo: string[];

  @Column('text', { array: true, default: [] })
  copiedTo: string[];

  @Column('text', { nullable: true })
  subject: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  receivedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  storedAt: Date;

  @Column('boolean')
  isHistory: boolean;

  @Column('text')
  kind: MailKind;

  @Column('real')
  confidence: number;

  @Column('jsonb')
  evidence: Evidence[];

  @Column('jsonb')
  findings: Findings;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('jsonb', { default: [] })
  attachments: AttachmentNote[];

  @Column('integer')
  size: number;

  @Column('boolean', { default: false })
  participantsOnly: boolean;

  /** Members who wrote or received it. */
  @Column('uuid', { array: true, default: [] })
  participants: string[];

  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Column('text', { nullable: true })
  matchedBy: MatchedBy | null;

  @Column('text', { default: 'NEW' })
  triage: Triage;

  @Column('jsonb', { default: [] })
  suggestions: Suggestion[];

  @Column('uuid', { nullable: true })
  interactionId: string | null;

  /** The message of ours that it answers or reports about. */
  @Column('uuid', { nullable: true })
  dispatchId: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}

/** All a classification says beside the kind, and what is forwarded in the message. */
export type Findings = Omit<Classification, 'kind' | 'confidence' | 'evidence'> & {
  deliveredTo: string[];
  forwarded: (Omit<Forwarded, 'from' | 'date'> & { fromAddress: string | null; fromName: string | null; sentAt: string | null }) | null;
  problems: string[];
  /** Why somebody set it aside. */
  setAsideBecause?: string;
};

/** Whose it could be, proposed to a person. */
export interface Suggestion {
  contactId: string;
  /** SAME_NAME, SAME_DOMAIN, SAME_SUBJECT, SAME_THREAD. */
  why: string;
  /** Whether its sender's address would be new to the contact. */
  isNewAddress: boolean;
}
