import { Reason } from '#graph';
import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** A line of an enrolment's diary. */
@ObjectType({ description: "A line of an enrolment's diary" })
@Entity('enrolment_event')
export class EnrolmentEvent extends OwnedRow {
  @Column('uuid')
  enrolmentId: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  happenedAt: Date;

  /** The code of the message, for queries. */
  @Column('text')
  code: string;

  @Field(() => Reason)
  @Column('jsonb')
  message: Reason;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  step: number | null;

  @Column('uuid', { nullable: true })
  memberId: string | null;
}
