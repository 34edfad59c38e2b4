import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { ReplyLabel } from './reply-label.js';

/** What somebody wrote to us and still waits for, or waited for. One is open a contact. */
@ObjectType({ description: 'What a contact wrote to us and waits for; whatever else they write before we answer belongs to it' })
@Entity('awaited_reply')
export class AwaitedReply extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Column('uuid')
  firstEntryId: string;

  @Column('uuid')
  lastEntryId: string;

  @Field(() => Int, { description: 'How many entries of the log wait' })
  @Column('integer', { default: 1 })
  entries: number;

  @Field(() => Date, { description: 'When the first of them was written' })
  @Column({ type: 'timestamptz', precision: 3 })
  waitsSince: Date;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Field(() => ReplyLabel, { nullable: true, description: 'What they say; proposed from their words until a member says so' })
  @Column('text', { nullable: true })
  label: ReplyLabel | null;

  @Field(() => Boolean, { description: 'Whether a member said so' })
  @Column('boolean', { default: false })
  labelIsConfirmed: boolean;

  @Field(() => Date, { description: 'One working day after they wrote, where the workspace is' })
  @Column({ type: 'timestamptz', precision: 3 })
  escalatesAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a task was made of it, because nobody had answered' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  escalatedAt: Date | null;

  /** What its escalation asked of members. */
  @Column('uuid', { array: true, default: [] })
  taskIds: string[];

  /** Whatever was logged before that did not answer it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  reopenedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered or put aside; null while it waits' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedById: string | null;

  @Column('uuid', { nullable: true })
  answerId: string | null;

  @Field(() => String, { nullable: true, description: 'Why it needed no answer' })
  @Column('text', { nullable: true })
  closeReason: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes from their first words to our answer' })
  @Column('integer', { nullable: true })
  responseMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of these minutes were working hours of the workspace' })
  @Column('integer', { nullable: true })
  workingMinutes: number | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  /** These entries wait now. @param label proposed from their words; a member's word stands */
  waitFor({ escalatesAt, ...entries }: Waiting, label: ReplyLabel | null): void {
    Object.assign(this, entries, this.escalatedAt ? {} : { escalatesAt });
    if (!this.labelIsConfirmed) this.label = label ?? this.label ?? null;
  }

  answered(answer: Answer, now: Date): void {
    Object.assign(this, answer, { closedAt: now });
  }

  /** A member says what it is; null leaves that open. */
  confirmLabel(label: ReplyLabel | null): void {
    Object.assign(this, { label, labelIsConfirmed: label !== null });
  }

  handOver(ownerId: string): void {
    this.demandOpen();
    this.ownerId = ownerId;
  }

  /** It needs no answer. */
  putAside(reason: string, memberId: string | null, now: Date): void {
    this.demandOpen();
    Object.assign(this, { closedAt: now, closedById: memberId, closeReason: reason });
  }

  /** It waits again: what was taken for an answer was none. @param escalatesAt there is as much patience as with a new one */
  reopen(now: Date, escalatesAt: Date): void {
    if (!this.closedAt) throw new DomainError('CONFLICT', 'state: this reply still waits. There is nothing to reopen.');
    Object.assign(this, { ...OPEN, reopenedAt: now, escalatesAt });
  }

  private demandOpen(): void {
    if (this.closedAt) throw new DomainError('CONFLICT', 'state: this reply waits no more. Reopen it first.');
  }
}

type Waiting = Pick<AwaitedReply, 'firstEntryId' | 'lastEntryId' | 'entries' | 'waitsSince' | 'escalatesAt'>;
type Answer = Pick<AwaitedReply, 'answerId' | 'closedById' | 'responseMinutes' | 'workingMinutes'>;

const OPEN = {
  ...{ escalatedAt: null, taskIds: [] },
  ...{ closedAt: null, closedById: null, answerId: null, closeReason: null },
  ...{ responseMinutes: null, workingMinutes: null },
};
