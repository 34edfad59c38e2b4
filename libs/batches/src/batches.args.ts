import { Id, PageArgs } from '#graph';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { BatchOutcome } from './batch-item.entity.js';

@ArgsType()
export class BatchItemsArgs extends PageArgs {
  @Field(() => BatchOutcome, { nullable: true, description: 'Only those who came to this' })
  @IsOptional()
  @IsEnum(BatchOutcome)
  outcome?: BatchOutcome | null;
}

@ArgsType()
export class ReviewQueueArgs extends PageArgs {
  @Field(() => ID)
  @Id()
  batchId: string;
}
