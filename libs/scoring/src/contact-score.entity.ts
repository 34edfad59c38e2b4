import type { ExchangeChannel } from '#touches';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Band, Confidence } from './responsiveness-words.js';

const TIME = { type: 'timestamptz', precision: 3 } as const;

/** What is kept of a contact whose log was counted: sums of its closed touches, how far the log was told, figures for lists. */
@Entity('contact_score')
export class ContactScore {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  contactId: string;

  /** K, N and S of section 4.3 and the logarithms of delays, as they weighed at `asOf`. */
  @Column('double precision', { default: 0 })
  answered: number;

  @Column('double precision', { default: 0 })
  asked: number;

  @Column('double precision', { default: 0 })
  warmth: number;

  @Column('double precision', { default: 0 })
  lnDelay: number;

  @Column({ ...TIME, default: () => 'now()' })
  asOf: Date;

  /** Of all times; the answers are those of closed touches. */
  @Column('integer', { default: 0 })
  touches: number;

  @Column('integer', { default: 0 })
  answers: number;

  @Column({ ...TIME, nullable: true })
  firstSentAt: Date | null;

  @Column({ ...TIME, nullable: true })
  lastReplyAt: Date | null;

  /** Their last human message to anyone of us, and the last one that addressed everyone. */
  @Column({ ...TIME, nullable: true })
  lastInboundAt: Date | null;

  @Column({ ...TIME, nullable: true })
  heardByAllAt: Date | null;

  /** The newest entry counted. */
  @Column({ ...TIME, nullable: true })
  toldUntil: Date | null;

  /** Of the last touch: the next message is taken to go the same way. */
  @Column('text', { default: 'MAIL' })
  channel: ExchangeChannel;

  /** Null, as the figures below, without enough history. */
  @Column('double precision', { nullable: true })
  probability: number | null;

  @Column('integer', { nullable: true })
  score: number | null;

  @Column('double precision', { nullable: true })
  ratio: number | null;

  @Column('text', { nullable: true })
  band: Band | null;

  @Column('text', { nullable: true })
  confidence: Confidence | null;

  @Column({ ...TIME, default: () => 'now()' })
  computedAt: Date;

  /** What the probability was 90 days before. */
  @Column('double precision', { nullable: true })
  earlierProbability: number | null;
}
