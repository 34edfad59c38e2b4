import { Json } from '#accounts';
import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

export enum LaunchState {
  /** Words and dates are being made. */
  PREPARING = 'PREPARING',
  /** To be read, then started or given up. */
  READY = 'READY',
  STARTING = 'STARTING',
  STARTED = 'STARTED',
  DISCARDED = 'DISCARDED',
  FAILED = 'FAILED',
}
registerEnumType(LaunchState, { name: 'LaunchState' });

const UNDER_WAY = [LaunchState.PREPARING, LaunchState.STARTING];
/** A worker that was not heard of for so long is taken for dead. */
const CLAIM_MS = 60_000;
/** So often a worker may try without getting any further. */
const MOST_ATTEMPTS = 8;

/** People about to be enrolled together: planned and looked at before anything leaves. */
@ObjectType({ description: 'People about to be enrolled together: who, when, from which mailbox and with which words, before anything leaves' })
@Entity('launch')
export class Launch extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  sequenceId: string;

  @Field(() => Int)
  @Column('integer')
  sequenceVersion: number;

  @Field(() => Json, { description: 'Whom it was asked for: a nicheId, a filter, or how many contacts of a list' })
  @Column('jsonb')
  selection: object;

  @Field(() => LaunchState)
  @Column('text', { default: LaunchState.PREPARING })
  state: LaunchState;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  failure: string | null;

  @Field(() => Date, { description: 'Nothing leaves before' })
  @Column({ type: 'timestamptz', precision: 3 })
  startsAt: Date;

  @Column('uuid')
  authorId: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt: Date | null;

  @Column('uuid', { nullable: true })
  startedById: string | null;

  @Column('boolean', { default: false })
  sameWordsConfirmed: boolean;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  claimedUntil: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  get isUnderWay(): boolean {
    return UNDER_WAY.includes(this.state);
  }

  /** Makes it a worker's; false when there is nothing to do, or it is another one's who is alive. */
  claim(now: Date): boolean {
    if (!this.isUnderWay || (this.claimedUntil && this.claimedUntil > now)) return false;
    Object.assign(this, { attempts: this.attempts + 1, claimedUntil: new Date(now.getTime() + CLAIM_MS) });
    return true;
  }

  /** It got further; the worker keeps it. */
  advance(now: Date): void {
    Object.assign(this, { attempts: 0, claimedUntil: new Date(now.getTime() + CLAIM_MS) });
  }

  /** The worker came to grief: somebody else may try, unless a rule says no or too many tried. */
  giveBack(error: unknown): void {
    if (!this.isUnderWay) return;
    if (error instanceof DomainError) this.fail(error.message);
    else if (this.attempts >= MOST_ATTEMPTS) this.fail(`Stopped after ${this.attempts} attempts. ${REMEDY}`);
    else this.claimedUntil = null;
  }

  /** The worker is done. @param areLeft whether there is somebody who could not be started as they are */
  finish(areLeft: boolean): void {
    const isPrepared = this.state === LaunchState.PREPARING || areLeft;
    Object.assign(this, { state: isPrepared ? LaunchState.READY : LaunchState.STARTED, claimedUntil: null, attempts: 0 });
  }

  start(memberId: string, sameWordsConfirmed: boolean, now: Date): void {
    this.refuseUnless('started', LaunchState.READY);
    Object.assign(this, { state: LaunchState.STARTING, startedById: memberId, startedAt: now, sameWordsConfirmed });
  }

  discard(): void {
    this.refuseUnless('discarded', LaunchState.PREPARING, LaunchState.READY, LaunchState.FAILED);
    Object.assign(this, { state: LaunchState.DISCARDED, failure: null, claimedUntil: null });
  }

  private fail(failure: string): void {
    Object.assign(this, { state: LaunchState.FAILED, failure, claimedUntil: null });
  }

  private refuseUnless(deed: string, ...states: LaunchState[]): void {
    if (states.includes(this.state)) return;
    throw new DomainError('CONFLICT', `state: this launch is ${this.state} and cannot be ${deed}. ${NEXT[this.state]}`);
  }
}

const REMEDY = 'Discard this launch and prepare another one, and tell whoever runs this server.';

const NEXT: Record<LaunchState, string> = {
  PREPARING: 'Wait until it is READY.',
  READY: 'Read it, then start or discard it.',
  STARTING: 'Wait until it is STARTED.',
  STARTED: 'Pause or stop its enrolments instead.',
  DISCARDED: 'Prepare another one.',
  FAILED: 'Discard it and prepare another one.',
};
