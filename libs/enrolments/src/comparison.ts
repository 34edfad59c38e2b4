import { Reason } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ArmResult, Compared } from './compare-arms.js';
import type { Estimate } from './proportion.js';

@ObjectType({ description: 'A figure with its 95 % confidence interval' })
export class EstimatedRate implements Estimate {
  @Field(() => Float)
  value: number;

  @Field(() => Float)
  low: number;

  @Field(() => Float)
  high: number;
}

@ObjectType({ description: 'What became of the people of one arm' })
export class ComparedArm implements ArmResult {
  @Field(() => String)
  arm: string;

  @Field(() => Int)
  started: number;

  @Field(() => Int, { description: 'Their first mail left' })
  sent: number;

  @Field(() => Int, { description: 'Fourteen days have passed since it left: whether they answer is known' })
  settled: number;

  @Field(() => Int, { description: 'Of those, who answered anyone of us within them' })
  answered: number;

  @Field(() => EstimatedRate, { nullable: true, description: 'Of those who are settled, the part that answered; Wilson\'s interval' })
  rate: EstimatedRate | null;
}

/** Ways of writing side by side, by who answered; nothing else is counted. */
@ObjectType({ description: 'Ways of writing side by side, by who answered; nothing else is counted' })
export class ArmComparison implements Compared {
  @Field(() => [ComparedArm], { description: 'The best first' })
  arms: ComparedArm[];

  @Field(() => String, { nullable: true, description: 'Only where the difference is no chance and every arm has its sample' })
  winner: string | null;

  @Field(() => EstimatedRate, { nullable: true, description: 'The best less the second; Newcombe\'s hybrid score interval' })
  difference: EstimatedRate | null;

  @Field(() => Reason)
  verdict: Reason;
}
