import { Block, Id, IfGiven } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt } from 'class-validator';
import { HomeworkKind } from './homework.entity.js';

@InputType({ description: 'What you learned of a contact' })
export class AddHomeworkInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => HomeworkKind, { defaultValue: HomeworkKind.NOTE })
  @IsEnum(HomeworkKind)
  kind: HomeworkKind;

  @Field(() => String)
  @Block(2_000)
  text: string;
}

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateHomeworkInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => HomeworkKind, { nullable: true })
  @IfGiven()
  @IsEnum(HomeworkKind, { message: 'cannot be empty' })
  kind?: HomeworkKind;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @Block(2_000)
  text?: string;
}
