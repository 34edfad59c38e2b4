import { Reason } from '#graph';
import { OwnedRow } from '#platform';
import type { Purpose } from '#templates';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DispatchState } from './dispatch-state.js';

/** What a message was made for; each of these has at most one. */
export type OriginKind = 'PITCH' | 'ANSWER' | 'CALENDAR';

/** One message leaving through a mailbox. Its Message-ID never changes, however often it is tried. */
@ObjectType({ description: 'One message on its way out' })
@Entity('dispatch')
export class Dispatch extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('text')
  originKind: OriginKind;

  @Column('uuid')
  originId: string;

  @Column('uuid')
  contactId: string;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  /** From where it leaves; null for the mail server of the configuration. */
  @Column('uuid', { nullable: true })
  mailboxId: string | null;

  @Column('uuid', { nullable: true })
  identityId: string | null;

  @Column('text', { nullable: true })
  topic: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('text', { nullable: true })
  purpose: Purpose | null;

  @Field(() => String)
  @Column('text')
  sender: string;

  @Column('text', { nullable: true })
  senderName: string | null;

  @Field(() => String)
  @Column('text')
  recipient: string;

  @Column('text', { nullable: true })
  recipientName: string | null;

  /** What two spellings of the recipient's mailbox share. */
  @Column('text')
  recipientKey: string;

  @Field(() => String)
  @Column('text')
  subject: string;

  /** The text part, for the log. */
  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  html: string | null;

  @Field(() => Boolean, { description: 'Sent by a sequence, not by a person' })
  @Column('boolean', { default: false })
  isAutomatic: boolean;

  /** It does not leave once the person has answered after this. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredSince: Date | null;

  /** The sequence it belongs to. */
  @Column('uuid', { nullable: true })
  campaignId: string | null;

  @Column('uuid', { nullable: true })
  enrolmentId: string | null;

  @Field(() => Int, { description: 'Of two that are due, the higher goes first' })
  @Column('integer', { default: 0 })
  priority: number;

  @Field(() => String)
  @Column('text')
  messageId: string;

  /** The Message-ID of what it answers or follows. */
  @Column('text', { nullable: true })
  inReplyTo: string | null;

  /** The entry of the log that it answers or follows. */
  @Column('uuid', { nullable: true })
  inReplyToId: string | null;

  /** Its References. */
  @Column('text', { array: true, default: [] })
  thread: string[];

  /** Its exact bytes, kept before they are handed over. */
  @Column('bytea', { nullable: true })
  source: Buffer | null;

  @Field(() => DispatchState)
  @Column('text', { default: DispatchState.DUE })
  state: DispatchState;

  @Field(() => String, { nullable: true, description: 'What the mail server said of it last, or we' })
  @Column('text', { nullable: true })
  reason: string | null;

  /** Why it is in this state; null while it is free to go, and once it has left. */
  @Column('jsonb', { nullable: true })
  wait: Reason | null;

  @Column('uuid', { nullable: true })
  holdId: string | null;

  @Field(() => Int, { description: 'How many times a worker took it in hand' })
  @Column('integer', { default: 0 })
  attempts: number;

  /** How many times it was put off by a server. */
  @Column('integer', { default: 0 })
  deferrals: number;

  @Field(() => Date, { description: 'It leaves no earlier' })
  @Column({ type: 'timestamptz', precision: 3 })
  dueAt: Date;

  /** Which worker has it, until when, and since when it may be on the wire; by the database's time. */
  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its last handing over to a mail server began' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  handedOverAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  claimedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its state became final' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  @Column('uuid', { nullable: true })
  interactionId: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
