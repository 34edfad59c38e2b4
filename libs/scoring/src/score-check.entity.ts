import { OwnedRow } from '#platform';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** What one comparison of what is kept with the log found. What differed was counted anew. */
@ObjectType({ description: 'What comparing all scores with the log found; whatever differed was counted anew' })
@Entity('score_check')
export class ScoreCheck extends OwnedRow {
  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  checkedAt: Date;

  @Field(() => Int, { description: 'Contacts with a log' })
  @Column('integer')
  contacts: number;

  @Field(() => Int, { description: 'Messages that hoped for an answer, by the log' })
  @Column('integer')
  touches: number;

  @Field(() => Int)
  @Column('integer')
  differingContacts: number;

  /** A few of them; they may be gone since. */
  @Column('uuid', { array: true, default: '{}' })
  exampleIds: string[];

  @Field(() => Float, { description: 'In messages worth of today; a message too many, too few or another one counts 1' })
  @Column('double precision')
  worstDifference: number;
}
