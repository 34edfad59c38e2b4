import { Reason } from '#graph';
import { DomainError, OwnedRow, type ToldReason } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

export enum EnrolmentState {
  /** Its launch has not come to it yet. */
  PENDING = 'PENDING',
  /** To be read before the launch is started. */
  PLANNED = 'PLANNED',
  EXCLUDED = 'EXCLUDED',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  /** Ended before its last step: they answered, or somebody or something stopped it. */
  STOPPED = 'STOPPED',
  COMPLETED = 'COMPLETED',
}

/** What a running enrolment waits for. */
export enum Awaited {
  /** `dueAt`. */
  TIME = 'TIME',
  /** A person reads the words of its mail. */
  APPROVAL = 'APPROVAL',
  /** What becomes of its mail. */
  DISPATCH = 'DISPATCH',
  /** A member ticks its task. */
  TASK = 'TASK',
}

registerEnumType(EnrolmentState, { name: 'EnrolmentState' });
registerEnumType(Awaited, { name: 'Awaited', description: 'What a running enrolment waits for' });

/** One contact's passage through a sequence, in the version it began with. */
@ObjectType({ description: "One contact's passage through a sequence" })
@Entity('enrolment')
export class Enrolment extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  launchId: string;

  @Column('uuid')
  sequenceId: string;

  @Field(() => Int)
  @Column('integer')
  sequenceVersion: number;

  @Column('uuid')
  contactId: string;

  @Column('integer')
  position: number;

  @Field(() => EnrolmentState)
  @Column('text')
  state: EnrolmentState;

  @Field(() => Int, { description: 'The step it is at, 1 for the first' })
  @Column('integer', { default: 1 })
  step: number;

  @Field(() => Awaited)
  @Column('text', { default: Awaited.TIME })
  awaits: Awaited;

  @Field(() => String, { nullable: true, description: 'Which way its mails are tried' })
  @Column('text', { nullable: true })
  arm: string | null;

  @Column('uuid', { nullable: true })
  mailboxId: string | null;

  @Field(() => Date, { nullable: true, description: 'When its step is done, as far as is known' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends if nobody answers, as foreseen' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endsAt: Date | null;

  @Column('uuid', { nullable: true })
  pitchId: string | null;

  @Column('uuid', { nullable: true })
  dispatchId: string | null;

  @Column('uuid', { nullable: true })
  firstDispatchId: string | null;

  @Field(() => Reason, { nullable: true, description: 'Why it is excluded, paused or stopped, or what it waits for' })
  @Column('jsonb', { nullable: true })
  reason: Reason | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt: Date | null;

  /** An answer from then on ends it: its start, or when somebody took it up again all the same. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  heedsAnswersSince: Date | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  get isRunning(): boolean {
    return this.state === EnrolmentState.ACTIVE || this.state === EnrolmentState.PAUSED;
  }

  /** From when on an answer ends it. */
  get answersSince(): Date | null {
    return this.heedsAnswersSince ?? this.startedAt;
  }

  /** Comes to a step, whose turn is at `dueAt`. */
  goTo(step: number, dueAt: Date): void {
    Object.assign(this, { step, dueAt, awaits: Awaited.TIME, pitchId: null, dispatchId: null, reason: null });
  }

  awaitApproval(pitchId: string, reason: ToldReason): void {
    Object.assign(this, { awaits: Awaited.APPROVAL, pitchId, reason });
  }

  /** Its mail is on its way. What follows leaves from the same mailbox, in the same thread. */
  awaitDispatch(pitchId: string, { id, mailboxId, dueAt }: { id: string; mailboxId: string | null; dueAt: Date }): void {
    Object.assign(this, { awaits: Awaited.DISPATCH, pitchId, dispatchId: id, mailboxId, dueAt, reason: null });
    this.firstDispatchId ??= id;
  }

  awaitTask(): void {
    Object.assign(this, { awaits: Awaited.TASK, reason: null });
  }

  complete(reason: ToldReason, now: Date): void {
    Object.assign(this, { state: EnrolmentState.COMPLETED, awaits: Awaited.TIME, reason, endedAt: now, dueAt: null });
  }

  stop(reason: ToldReason, now: Date): void {
    this.refuseUnless('stopped', EnrolmentState.ACTIVE, EnrolmentState.PAUSED);
    Object.assign(this, { state: EnrolmentState.STOPPED, reason, endedAt: now, dueAt: null });
  }

  pause(reason: ToldReason): void {
    this.refuseUnless('paused', EnrolmentState.ACTIVE);
    Object.assign(this, { state: EnrolmentState.PAUSED, reason });
  }

  /**
   * Goes on with what it waited for. One that was stopped heeds only answers from now on, and does its step anew.
   * @param hasMailGone its mail may have left all the same: what becomes of it is waited for
   */
  resume(now: Date, hasMailGone: boolean): void {
    this.refuseUnless('resumed', EnrolmentState.PAUSED, EnrolmentState.STOPPED);
    const wasStopped = this.state === EnrolmentState.STOPPED;
    if (wasStopped) Object.assign(this, { heedsAnswersSince: now, endedAt: null });
    if (wasStopped && !hasMailGone) this.goTo(this.step, now);
    Object.assign(this, { state: EnrolmentState.ACTIVE, reason: null });
  }

  /** To a step of another version. Throws CONFLICT while its mail is on its way. */
  moveTo(version: number, step: number, dueAt: Date): void {
    this.refuseUnless('moved', EnrolmentState.ACTIVE, EnrolmentState.PAUSED);
    if (this.awaits === Awaited.DISPATCH) throw new DomainError('CONFLICT', ON_ITS_WAY);
    const { state, reason } = this;
    this.goTo(step, dueAt);
    Object.assign(this, { sequenceVersion: version, reason: state === EnrolmentState.PAUSED ? reason : null });
  }

  private refuseUnless(deed: string, ...states: EnrolmentState[]): void {
    if (states.includes(this.state)) return;
    throw new DomainError('CONFLICT', `state: this enrolment is ${this.state} and cannot be ${deed}. Read it again: see its diary.`);
  }
}

const ON_ITS_WAY = 'state: a mail of this enrolment is on its way. Move it once that has left, or stop the enrolment.';
