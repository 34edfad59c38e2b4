import { Band, Trend } from '#scoring';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';

const IN_PERCENT = { message: 'must be from 0 to 100' };
const NOT_BELOW_NOTHING = { message: 'cannot be below 0' };

@InputType({ description: 'How likely they answer' })
export class ScoreFilter {
  @Field(() => Int, { nullable: true, description: 'Chance of an answer in percent, at least' })
  @IsOptional()
  @Min(0, IN_PERCENT)
  @Max(100, IN_PERCENT)
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'Chance of an answer in percent, at most' })
  @IsOptional()
  @Min(0, IN_PERCENT)
  @Max(100, IN_PERCENT)
  max?: number | null;

  @Field(() => Float, { nullable: true, description: 'The chance as a multiple of what is usual in the segment, at least' })
  @IsOptional()
  @Min(0, NOT_BELOW_NOTHING)
  minRatio?: number | null;

  @Field(() => Float, { nullable: true, description: 'The chance as a multiple of what is usual in the segment, at most' })
  @IsOptional()
  @Min(0, NOT_BELOW_NOTHING)
  maxRatio?: number | null;

  @Field(() => [Band], {
    nullable: true,
    description: 'Any of these. Who has a label (labelResponsiveness) is found under its band, and not under the computed one; '
      + 'NOT_ENOUGH_HISTORY stands for all with neither label nor score',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  bands?: Band[] | null;

  @Field(() => Trend, { nullable: true, description: 'Where the score is heading; those without a score now or 90 days ago have none' })
  @IsOptional()
  trend?: Trend | null;
}
