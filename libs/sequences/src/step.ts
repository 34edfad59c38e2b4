import { Tier } from '#contacts';
import { ManualDeed } from '#tasks';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum StepKind {
  /** A mail made of a template. */
  MAIL = 'MAIL',
  /** Working days and hours go by. */
  WAIT = 'WAIT',
  /** A member does something and ticks it. */
  TASK = 'TASK',
  /** Goes on, or elsewhere. */
  CONDITION = 'CONDITION',
}

export enum MailThread {
  NEW = 'NEW',
  /** An answer to our own first mail, under its subject. */
  SAME = 'SAME',
}

export enum StepCondition {
  /** The chance that they answer is at least `figure` percent. */
  SCORE_AT_LEAST = 'SCORE_AT_LEAST',
  TIER_IS = 'TIER_IS',
  /** They answered anyone of us within the last `figure` days. */
  ANSWERED = 'ANSWERED',
  /** They said that they welcome pitches. */
  WELCOMES_PITCHES = 'WELCOMES_PITCHES',
}

registerEnumType(StepKind, { name: 'StepKind', description: 'One move of a sequence' });
registerEnumType(MailThread, { name: 'MailThread', valuesMap: { SAME: { description: 'An answer to our own first mail, under its subject' } } });
registerEnumType(StepCondition, {
  name: 'StepCondition',
  valuesMap: {
    SCORE_AT_LEAST: { description: 'The chance that they answer is at least `figure` percent' },
    ANSWERED: { description: 'They answered anyone of us within the last `figure` days' },
    WELCOMES_PITCHES: { description: 'They said that they welcome pitches' },
  },
});

/** The names of the ways a mail is tried, in their order. */
export const ARM_KEYS = ['A', 'B', 'C', 'D', 'E'];

/** One of the ways a mail is tried. The version of the template is settled when the sequence is saved. */
@ObjectType({ description: 'One of the ways a mail is tried; people are divided among them by weight, each always the same way' })
export class Arm {
  @Field(() => String, { description: 'A, B, …' })
  key: string;

  @Field(() => ID)
  templateId: string;

  @Field(() => Int)
  templateVersion: number;

  @Field(() => Int)
  weight: number;
}

/** One move of a sequence, kept in its version; what is not of its kind is null. */
@ObjectType({ description: 'One move of a sequence; what is not of its kind is null' })
export class SequenceStep {
  @Field(() => StepKind)
  kind: StepKind;

  @Field(() => [Arm], { nullable: true })
  arms: Arm[] | null;

  @Field(() => MailThread, { nullable: true })
  thread: MailThread | null;

  @Field(() => Int, { nullable: true, description: 'Working days to wait' })
  days: number | null;

  @Field(() => Int, { nullable: true, description: 'Working hours to wait, after the days' })
  hours: number | null;

  @Field(() => ManualDeed, { nullable: true })
  deed: ManualDeed | null;

  @Field(() => String, { nullable: true, description: 'What is to be done' })
  title: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => StepCondition, { nullable: true })
  condition: StepCondition | null;

  @Field(() => Float, { nullable: true })
  figure: number | null;

  @Field(() => Tier, { nullable: true })
  tier: Tier | null;

  @Field(() => Int, { nullable: true, description: 'Where to go on when the condition does not hold, 1 for the first step; null ends it' })
  otherwise: number | null;
}
