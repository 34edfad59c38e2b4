import { Block, Id, IfGiven, Line, PageArgs } from '#graph';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsEnum, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { ReplyLabel } from './reply-label.js';

@InputType({ description: 'Which replies wait; all of what is given must hold' })
export class ReplyFilter {
  @Field(() => ID, { nullable: true, description: 'Those this member is to answer' })
  @IsOptional()
  @Id()
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those you are to answer' })
  @IsOptional()
  @IsBoolean()
  isMine?: boolean | null;

  @Field(() => ReplyLabel, { nullable: true })
  @IsOptional()
  @IsEnum(ReplyLabel)
  label?: ReplyLabel | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they have waited for more than a working day' })
  @IsOptional()
  @IsBoolean()
  isEscalated?: boolean | null;
}

@ArgsType()
export class ReplyQueueArgs extends PageArgs {
  @Field(() => ReplyFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReplyFilter)
  filter?: ReplyFilter | null;
}

@ArgsType()
export class ReplyArgs {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;
}

@ArgsType()
export class LabelReplyArgs extends ReplyArgs {
  @Field(() => ReplyLabel, { nullable: true, description: 'Null when it is none of them' })
  @IsOptional()
  @IsEnum(ReplyLabel)
  label?: ReplyLabel | null;
}

@ArgsType()
export class HandOverReplyArgs extends ReplyArgs {
  @Field(() => ID)
  @Id()
  toMemberId: string;

  @Field(() => String, { nullable: true, description: 'What they should know' })
  @IsOptional()
  @Block(5_000)
  note?: string | null;
}

@ArgsType()
export class CloseReplyArgs extends ReplyArgs {
  @Field(() => String, { description: 'Why it needs no answer' })
  @Line(500)
  reason: string;
}

@ArgsType()
export class RepliesAnsweredArgs {
  @Field(() => GraphQLISODateTime, { description: 'Answered from then on' })
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  from: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'And before then; until now when left out' })
  @IfGiven()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  until?: Date;
}
