import type { MeanScore as Mean, ScorePoint as Point } from '#likelihood';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A score at the end of a week; the last one is of now' })
export class ScorePoint implements Point {
  @Field(() => Date)
  at: Date;

  @Field(() => Float, { nullable: true, description: 'From 0 to 1; null before there was enough history' })
  probability: number | null;

  @Field(() => Int, { nullable: true, description: 'In percent; null before there was enough history' })
  score: number | null;

  @Field(() => Float, { description: 'What was usual then for the tier and the channel, from 0 to 1' })
  segmentRate: number;
}

@ObjectType({ description: 'The mean score of several contacts at the end of a week; the last one is of now' })
export class MeanScore implements Mean {
  @Field(() => Date)
  at: Date;

  @Field(() => Float, { nullable: true, description: 'From 0 to 1; null while nobody had a score' })
  probability: number | null;

  @Field(() => Int, { nullable: true, description: 'In percent; null while nobody had a score' })
  score: number | null;

  @Field(() => Int, { description: 'How many of them had a score then' })
  contacts: number;
}
