import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many people of a batch came to what. */
@ObjectType({ description: 'How many people of a batch came to what' })
export class BatchCounts {
  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'Nobody wrote to them yet, and nobody will once the batch has ended' })
  pending: number;

  @Field(() => Int)
  ready: number;

  @Field(() => Int)
  blocked: number;

  @Field(() => Int)
  missingValues: number;

  @Field(() => Int)
  excluded: number;
}

export const NOBODY: BatchCounts = { total: 0, pending: 0, ready: 0, blocked: 0, missingValues: 0, excluded: 0 };
