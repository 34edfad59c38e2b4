import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BatchOutcome } from './batch-item.entity.js';
import type { BatchReason } from './batch-reason.js';

/** A reason, and for how many people of a batch it holds. */
@ObjectType({ description: 'A reason why pitches of a batch are not ready, and for how many people it holds' })
export class BatchReasonGroup {
  @Field(() => BatchOutcome)
  outcome: BatchOutcome;

  @Field(() => String)
  rule: string;

  message: BatchReason['message'];

  @Field(() => Int)
  people: number;
}
