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

  @Field(() => Int, { description: 'What their answers to this member add or take; 0 unless a member is given' })
  you: number;

  @Field(() => Int, { description: 'What it adds or takes that they wrote lately, or did not' })
  warmth: number;
}

@ObjectType({ description: 'What is left of a chance at a moment' })
export class ChanceAt {
  @Field(() => Date)
  at: Date;

  @Field(() => Float, { description: 'From 0 to 1' })
  chance: number;
}

@ObjectType({ description: 'A message of ours that waits for its answer, and can still have it' })
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

  @Field(() => [ChanceAt], {
    description: 'What will be left of it as long as no answer comes: now, in some days, and when its time is over',
  })
  chances: readonly ChanceAt[];
}
