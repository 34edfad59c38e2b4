import { Tier } from '#contacts';
import { Block, Id, Line } from '#graph';
import { ManualDeed } from '#tasks';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsNumber, IsOptional, ValidateNested } from 'class-validator';
import { MailThread, StepCondition, StepKind } from './step.js';

@InputType({ description: 'One of the ways a mail is tried' })
export class ArmInput {
  @Field(() => ID)
  @Id()
  templateId: string;

  @Field(() => Int, { defaultValue: 1, description: 'From 1 to 100: how many people get it, beside the weights of the others' })
  @IsInt()
  weight: number = 1;
}

@InputType({ description: 'One move; give only what belongs to its kind' })
export class StepInput {
  @Field(() => StepKind)
  @IsEnum(StepKind)
  kind: StepKind;

  @Field(() => ID, { nullable: true, description: 'MAIL: its template, or give arms' })
  @IsOptional()
  @Id()
  templateId?: string | null;

  @Field(() => [ArmInput], { nullable: true, description: 'MAIL: two to five templates to be tried' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ArmInput)
  arms?: ArmInput[] | null;

  @Field(() => MailThread, { nullable: true, description: 'MAIL: NEW for the first one and SAME for the others, when left out' })
  @IsOptional()
  @IsEnum(MailThread)
  thread?: MailThread | null;

  @Field(() => Int, { nullable: true, description: 'WAIT: working days' })
  @IsOptional()
  @IsInt()
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'WAIT: working hours, after the days' })
  @IsOptional()
  @IsInt()
  hours?: number | null;

  @Field(() => ManualDeed, { nullable: true, description: 'TASK' })
  @IsOptional()
  @IsEnum(ManualDeed)
  deed?: ManualDeed | null;

  @Field(() => String, { nullable: true, description: 'TASK: what is to be done' })
  @IsOptional()
  @Line(200)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'TASK' })
  @IsOptional()
  @Block(5_000)
  note?: string | null;

  @Field(() => StepCondition, { nullable: true, description: 'CONDITION' })
  @IsOptional()
  @IsEnum(StepCondition)
  condition?: StepCondition | null;

  @Field(() => Float, { nullable: true, description: 'CONDITION: percent for SCORE_AT_LEAST, days for ANSWERED' })
  @IsOptional()
  @IsNumber()
  figure?: number | null;

  @Field(() => Tier, { nullable: true, description: 'CONDITION: for TIER_IS' })
  @IsOptional()
  @IsEnum(Tier)
  tier?: Tier | null;

  @Field(() => Int, { nullable: true, description: 'CONDITION: where to go on when it does not hold, 1 for the first step; ends when left out' })
  @IsOptional()
  @IsInt()
  otherwise?: number | null;
}
