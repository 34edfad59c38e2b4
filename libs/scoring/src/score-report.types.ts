import { Reason } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Messages whose scores were alike, and what came of them' })
export class ScoreBin {
  @Field(() => Float, { description: 'Chances from here, from 0 to 1' })
  from: number;

  @Field(() => Float, { description: 'And below' })
  to: number;

  @Field(() => Int, { description: 'How many messages had such a chance when they were sent' })
  touches: number;

  @Field(() => Int, { description: 'How many of them were answered in time' })
  answers: number;

  @Field(() => Float, { description: 'Their mean chance when they were sent, from 0 to 1' })
  predicted: number;

  @Field(() => Float, { description: 'The share that was answered, from 0 to 1' })
  observed: number;
}

@ObjectType({ description: 'How wrong forecasts were on the whole; smaller is better' })
export class ScoreErrors {
  @Field(() => Float, { description: 'Brier score: the mean squared error, from 0 to 1' })
  brier: number;

  @Field(() => Float, { description: 'Mean log-loss in nats; surprises weigh more' })
  logLoss: number;
}

@ObjectType({ description: 'How right the scores of this workspace were, each as of the moment before its message was sent' })
export class ScoreReport {
  @Field(() => Reason, {
    description: 'RELIABLE, TOO_HIGH, TOO_LOW, UNEVEN (right on the whole only), NO_GAIN (no better than the average) or TOO_LITTLE (to tell)',
  })
  verdict: Reason;

  @Field(() => Int, { description: 'Messages that hoped for an answer and whose time for it is over' })
  touches: number;

  @Field(() => Int, { description: 'How many of them were answered in time' })
  answers: number;

  @Field(() => Float, { description: 'How many answers the chances of all of them add up to' })
  expected: number;

  @Field(() => Int, { description: 'Messages that may still be answered, which are not judged' })
  open: number;

  @Field(() => Date, { nullable: true, description: 'When the first of those judged was sent' })
  since: Date | null;

  @Field(() => [ScoreBin], { description: 'From the lowest chances to the highest, about as many messages in each; none when there is too little to tell' })
  bins: ScoreBin[];

  @Field(() => ScoreErrors, { nullable: true, description: 'Of the scores; null when there is too little to tell' })
  errors: ScoreErrors | null;

  @Field(() => ScoreErrors, { nullable: true, description: 'Of one chance for all, the share that was answered in the end' })
  naiveErrors: ScoreErrors | null;

  @Field(() => Float, { nullable: true, description: 'By how much chances and answers differ in the bins on average, from 0 to 1' })
  calibrationError: number | null;
}
