import type { Delivery } from '#mail';
import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

export enum DispatchState {
  /** Waits for its turn. */
  DUE = 'DUE',
  /** A worker is handing it over at this moment. */
  CLAIMED = 'CLAIMED',
  SENT = 'SENT',
  /** No mail server is configured: complete, readable, and it never left. */
  CAPTURED = 'CAPTURED',
  /** The server said no for good. */
  REFUSED = 'REFUSED',
  /** The server said "not now" too many times. */
  FAILED = 'FAILED',
  /** It may or may not have left; only a person may decide. */
  UNCERTAIN = 'UNCERTAIN',
}
registerEnumType(DispatchState, { name: 'DispatchState', description: 'What became of a message' });

export const MOST_ATTEMPTS = 5;

/** One message leaving through a mail server. Its Message-ID and source never change. */
@ObjectType({ description: 'One message on its way out' })
@Entity('dispatch')
export class Dispatch extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('text')
  originKind: 'PITCH';

  @Column('uuid')
  originId: string;

  @Column('uuid')
  contactId: string;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Field(() => String)
  @Column('text')
  sender: string;

  @Field(() => String)
  @Column('text')
  recipient: string;

  @Field(() => String)
  @Column('text')
  subject: string;

  /** The text part, for the log. */
  @Column('text')
  body: string;

  @Field(() => String)
  @Column('text')
  messageId: string;

  @Column('bytea')
  source: Buffer;

  @Field(() => DispatchState)
  @Column('text', { default: DispatchState.DUE })
  state: DispatchState;

  @Field(() => String, { nullable: true, description: 'Why it is in this state, in the words of the server or ours' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => Int, { description: 'How many times it was offered to a server' })
  @Column('integer', { default: 0 })
  attempts: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  dueAt: Date;

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

  get hasLeft(): boolean {
    return this.state === DispatchState.SENT || this.state === DispatchState.CAPTURED;
  }

  /** It will never arrive. */
  get cameBack(): boolean {
    return this.state === DispatchState.REFUSED || this.state === DispatchState.FAILED;
  }

  /** A worker takes it. One that finds it already claimed cannot know what the other did: see giveUp. */
  claim(now: Date): void {
    if (this.state !== DispatchState.DUE) throw new DomainError('CONFLICT', `This message is ${this.state}, not due.`);
    Object.assign(this, { state: DispatchState.CLAIMED, claimedAt: now, attempts: this.attempts + 1 });
  }

  capture(now: Date): void {
    this.settle(DispatchState.CAPTURED, 'No mail server is configured (SMTP_URL), so it was kept here.', now);
  }

  /** The claiming worker is gone; the message may have left with it. */
  giveUp(now: Date): void {
    this.settle(DispatchState.UNCERTAIN, 'The process that was sending it ended before it could tell.', now);
  }

  record(delivery: Delivery, now: Date): void {
    if (delivery.outcome === 'SENT') return this.settle(DispatchState.SENT, delivery.response, now);
    // Refused access is ours to mend, not the message's fault: it waits like any "not now".
    const isFinal = delivery.outcome === 'REFUSED' && delivery.about !== 'ACCOUNT';
    if (isFinal) return this.settle(DispatchState.REFUSED, delivery.text, now);
    if (delivery.outcome === 'UNCERTAIN') return this.settle(DispatchState.UNCERTAIN, delivery.text, now);
    if (this.attempts >= MOST_ATTEMPTS) return this.settle(DispatchState.FAILED, delivery.text, now);
    Object.assign(this, { state: DispatchState.DUE, claimedAt: null, reason: delivery.text });
  }

  private settle(state: DispatchState, reason: string, now: Date): void {
    Object.assign(this, { state, reason, settledAt: now });
  }
}
