import { Reason } from '#graph';
import { OwnedRow } from '#platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DispatchState } from './dispatch-state.js';

/** What kept a message waiting, held it or ended it, and what people decided of it. Never changed. */
@ObjectType({ description: 'What kept a message waiting, held it or ended it, or what somebody decided of it' })
@Entity('dispatch_event')
export class DispatchEvent extends OwnedRow {
  @Column('uuid')
  dispatchId: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  happenedAt: Date;

  @Field(() => DispatchState, { description: 'The state it was in from then on' })
  @Column('text')
  state: DispatchState;

  @Field(() => Reason)
  @Column('jsonb')
  reason: Reason;

  /** Who decided it; null for the product itself. */
  @Column('uuid', { nullable: true })
  memberId: string | null;
}
