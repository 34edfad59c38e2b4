import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { ManualDeed } from './manual-deed.js';

export enum TaskState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TaskState, { name: 'TaskState' });

/** What a member must do about a contact, by when: a step of a sequence, or what somebody took upon themselves. */
@ObjectType({ description: 'What a member must do about a contact, by when' })
@Entity('task')
export class Task extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Field(() => ManualDeed)
  @Column('text')
  kind: ManualDeed;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  @Column('date')
  dueOn: string;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @Column('uuid', { nullable: true })
  enrolmentId: string | null;

  @Field(() => Int, { nullable: true, description: 'Which step of a sequence it is; null for what somebody took upon themselves' })
  @Column('integer', { nullable: true })
  enrolmentStep: number | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doneAt: Date | null;

  @Column('uuid', { nullable: true })
  doneById: string | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  cancelReason: string | null;

  /** What it was, in the log. */
  @Column('uuid', { nullable: true })
  interactionId: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => TaskState)
  get state(): TaskState {
    if (this.doneAt) return TaskState.DONE;
    return this.cancelledAt ? TaskState.CANCELLED : TaskState.OPEN;
  }

  /** Throws CONFLICT when it is not open, as cancelling does. */
  tick(memberId: string | null, now: Date): void {
    this.demandOpen();
    Object.assign(this, { doneAt: now, doneById: memberId });
  }

  cancel(reason: string, now: Date): void {
    this.demandOpen();
    Object.assign(this, { cancelledAt: now, cancelReason: reason });
  }

  private demandOpen(): void {
    if (this.state === TaskState.OPEN) return;
    throw new DomainError('CONFLICT', `state: this task is ${this.state}. Make a new one if there is more to do.`);
  }
}
