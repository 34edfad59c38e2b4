import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Two chances, from 0 to 1' })
export class ChanceRange {
  @Field(() => Float)
  low: number;

  @Field(() => Float)
  high: number;
}

@ObjectType({ description: 'What brings a score about, in percentage points that add up to it' })
export class ScoreParts {
  @Field(() => Int, { description: 'What is usual for the tier and the channel in this workspace' })
  base: number;

  @Field(() => Int, { description: 'What the answers so far, to all of us, add or take' })
  history: number;

  @Field(() => Int, { description: 'What it adds or takes that they wrote lately, or did not' })
  warmth: number;
}

@ObjectType({ description: 'A message of ours that waits for its answer, less than 14 days old' })
export class OpenMessage {
  @Field(() => ID)
  interactionId: string;

  @Field(() => Date)
  sentAt: Date;

  @Field(() => Int, { description: 'How often we asked again since' })
  followups: number;

  @Field(() => Float, { name: 'remainingChance', description: 'What is left of the chance it had, from 0 to 1' })
  chance: number;

  @Field(() => Boolean, { description: 'Hardly any chance is left' })
  isProbablyLost: boolean;
}
