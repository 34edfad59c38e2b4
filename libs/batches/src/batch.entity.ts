import type { Wishes } from '#pitches';
import { DomainError, OwnedRow } from '#platform';
import { Json } from '#accounts';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

export enum BatchState {
  /** Nobody began yet. */
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  FAILED = 'FAILED',
}
registerEnumType(BatchState, { name: 'BatchState' });

/** A worker that was not heard of for so long is taken for dead. */
const CLAIM_MS = 60_000;
/** So often a worker may try without getting any further. */
const MOST_ATTEMPTS = 8;

/** Pitches for many people, each made as for one: by a worker, slice by slice. */
@ObjectType({ description: 'Pitches for many people, each made as for one' })
@Entity('batch')
export class Batch extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Column('uuid', { nullable: true })
  templateId: string | null;

  @Field(() => Int, { description: 'Later versions of the template do not change it' })
  @Column('integer')
  templateVersion: number;

  @Column('jsonb')
  wishes: Wishes;

  @Field(() => Json, { description: 'Whom it was asked for: a nicheId, a filter, or how many contacts of a list' })
  @Column('jsonb')
  selection: object;

  @Column('uuid')
  authorId: string;

  @Field(() => BatchState)
  @Column('text', { default: BatchState.QUEUED })
  state: BatchState;

  @Field(() => String, { nullable: true, description: 'Why it failed, and what to do' })
  @Column('text', { nullable: true })
  failure: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  /** Until then it is some worker's. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  claimedUntil: Date | null;

  /** Since it last got further. */
  @Column('integer', { default: 0 })
  attempts: number;

  get hasEnded(): boolean {
    return this.endedAt !== null;
  }

  /** Makes it a worker's; false when it has ended, or is another one's who is alive. */
  claim(now: Date): boolean {
    if (this.hasEnded || (this.claimedUntil && this.claimedUntil > now)) return false;
    Object.assign(this, { state: BatchState.RUNNING, startedAt: this.startedAt ?? now, attempts: this.attempts + 1 });
    this.claimedUntil = new Date(now.getTime() + CLAIM_MS);
    return true;
  }

  /** It got further; the worker keeps it. */
  advance(now: Date): void {
    Object.assign(this, { attempts: 0, claimedUntil: new Date(now.getTime() + CLAIM_MS) });
  }

  /** The worker came to grief: somebody else may try, unless a rule says no or too many tried. */
  giveBack(error: unknown, now: Date): void {
    if (this.hasEnded) return;
    if (error instanceof DomainError) this.fail(error.message, now);
    else if (this.attempts >= MOST_ATTEMPTS) this.fail(`Stopped after ${this.attempts} attempts. ${REMEDY}`, now);
    else this.claimedUntil = null;
  }

  finish(now: Date): void {
    this.end(BatchState.DONE, now);
  }

  /** What is made stays. Throws CONFLICT when it has ended. */
  cancel(now: Date): void {
    if (this.hasEnded) throw new DomainError('CONFLICT', `state: this batch is ${this.state} and cannot be cancelled.`);
    this.end(BatchState.CANCELLED, now);
  }

  private fail(failure: string, now: Date): void {
    this.failure = failure;
    this.end(BatchState.FAILED, now);
  }

  private end(state: BatchState, now: Date): void {
    Object.assign(this, { state, endedAt: now, claimedUntil: null });
  }
}

const REMEDY = 'What was made stays. Make a new batch for the others, and tell whoever runs this server.';
