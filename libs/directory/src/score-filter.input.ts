import { Band } from '#scoring';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';

@InputType({ description: 'How likely they answer' })
export class ScoreFilter {
  @Field(() => Int, { nullable: true, description: 'Chance of an answer in percent, at least' })
  @IsOptional()
  @Min(0, { message: 'must be from 0 to 100' })
  @Max(100, { message: 'must be from 0 to 100' })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'Chance of an answer in percent, at most' })
  @IsOptional()
  @Min(0, { message: 'must be from 0 to 100' })
  @Max(100, { message: 'must be from 0 to 100' })
  max?: number | null;

  @Field(() => [Band], { nullable: true, description: 'Any of these; NOT_ENOUGH_HISTORY stands for all without a score' })
  @IsOptional()
  @ArrayMaxSize(10)
  bands?: Band[] | null;
}
