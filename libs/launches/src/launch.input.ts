import { PeopleInput } from '#directory';
import { Id } from '#graph';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsInt, IsOptional, ValidateNested } from 'class-validator';

@InputType({ description: 'Whom a sequence is for, up to 5000 people, and from when' })
export class PrepareLaunchInput {
  @Field(() => ID)
  @Id()
  sequenceId: string;

  @Field(() => PeopleInput)
  @ValidateNested()
  @Type(() => PeopleInput)
  people: PeopleInput;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nothing leaves before; now when left out' })
  @IsOptional()
  @IsDate({ message: 'must be a time written like 2026-01-31T09:30:00Z' })
  startsAt?: Date | null;
}

@InputType({ description: 'A launch as you read it' })
export class StartLaunchInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read' })
  @IsInt()
  version: number;

  @Field(() => Boolean, { defaultValue: false, description: 'You saw that more than ten people get nearly the same words, and mean it' })
  @IsBoolean()
  confirmSameWords: boolean = false;
}
