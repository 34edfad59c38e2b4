import { Reason } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A mail that lies before somebody. */
@ObjectType({ description: 'A mail that lies before somebody who answers nobody, as foreseen' })
export class PlannedSend {
  @Field(() => Int)
  step: number;

  @Field(() => Date)
  at: Date;

  mailboxId: string | null;
  /** Once it is written. */
  pitchId: string | null;

  @Field(() => String, { nullable: true, description: 'Null until it is written; previewPlannedSends writes it' })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'Null until it is written; previewPlannedSends writes it' })
  text: string | null;

  @Field(() => Reason, { nullable: true, description: 'Why it could not be written as things are now' })
  problem: Reason | null;
}
