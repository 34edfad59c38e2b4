import { Block, Day, Id, Line } from '#graph';
import { Mood } from '#interactions';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsEnum, IsInt, IsOptional, IsUrl } from 'class-validator';
import { ManualDeed } from './manual-deed.js';

@InputType({ description: 'Something to do about a contact' })
export class CreateTaskInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => ManualDeed, { defaultValue: ManualDeed.OTHER })
  @IsEnum(ManualDeed)
  kind: ManualDeed;

  @Field(() => String, { description: 'What is to be done' })
  @Line(200)
  title: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Block(5_000)
  note?: string | null;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  @Day()
  dueOn: string;

  @Field(() => ID, { nullable: true, description: 'Who does it; you when left out' })
  @IsOptional()
  @Id()
  assigneeId?: string | null;
}

@InputType({ description: 'A task that was done, and how it went' })
export class DoTaskInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'What was said; it stands in the log' })
  @IsOptional()
  @Block(200_000)
  note?: string | null;

  @Field(() => Mood, { nullable: true })
  @IsOptional()
  @IsEnum(Mood)
  mood?: Mood | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen' })
  @IsOptional()
  @Line(2_000)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must start with http:// or https://' })
  link?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it happened; now when left out, never later' })
  @IsOptional()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  happenedAt?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'For a call: they took it, and you spoke' })
  @IsBoolean()
  wasAnswered: boolean = false;
}

@InputType({ description: 'Which tasks; all of what is given must hold' })
export class TaskFilter {
  @Field(() => Boolean, { nullable: true, description: 'Those you are to do' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  contactId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False for those that are done or cancelled' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Open, and their day has passed where the workspace is' })
  @IsOptional()
  @IsBoolean()
  isOverdue?: boolean | null;
}
