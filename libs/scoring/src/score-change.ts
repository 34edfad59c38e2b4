import type { Change } from '#likelihood';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Trend } from './score-trend.js';

@ObjectType({ description: 'What became of a score in 90 days' })
export class ScoreChange implements Change {
  @Field(() => Int, { description: 'The score less what it was, in percentage points' })
  points: number;

  @Field(() => Trend)
  trend: Trend;
}
