import { Id, IfGiven, Line } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { StepInput } from './step.input.js';

const TIME = /^(?:[01]\d|2[0-4]):[0-5]\d$/;
const NO_TIME = { message: 'must be a time of the day written like 09:00' };

@InputType({ description: 'When mails leave, by the clock of whoever gets them' })
export class SendHoursInput {
  @Field(() => [Int], { defaultValue: [1, 2, 3, 4, 5], description: '1 for Monday to 7 for Sunday' })
  @IsArray()
  @IsInt({ each: true })
  @Min(1, { each: true, message: 'must be from 1, Monday, to 7, Sunday' })
  @Max(7, { each: true, message: 'must be from 1, Monday, to 7, Sunday' })
  days: number[] = [1, 2, 3, 4, 5];

  @Field(() => String, { defaultValue: '09:00', description: 'HH:MM' })
  @Matches(TIME, NO_TIME)
  from: string = '09:00';

  @Field(() => String, { defaultValue: '18:00', description: 'HH:MM, at most 24:00' })
  @Matches(TIME, NO_TIME)
  until: string = '18:00';

  @Field(() => Boolean, { defaultValue: true, description: 'Nothing leaves on public holidays of their country' })
  @IsBoolean()
  respectsHolidays: boolean = true;
}

@InputType({ isAbstract: true })
export abstract class SequenceFields {
  @Field(() => String, { nullable: true, description: 'What it is about, such as a campaign; who refused the topic is left out' })
  @IsOptional()
  @Line()
  topic?: string | null;

  @Field(() => ID, { nullable: true, description: 'The brand identity that signs; the default one when left out' })
  @IsOptional()
  @Id()
  identityId?: string | null;

  @Field(() => ID, { nullable: true, description: "The mailbox it leaves from; the identity's, the member's or the default one when left out" })
  @IsOptional()
  @Id()
  mailboxId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The niche its mails are about' })
  @IsOptional()
  @Id()
  nicheId?: string | null;

  @Field(() => Int, { nullable: true, description: 'From -100 to 100, 0 when left out; where two sequences want one person the higher goes first' })
  @IfGiven()
  @IsInt()
  @Min(-100, { message: 'must be from -100 to 100' })
  @Max(100, { message: 'must be from -100 to 100' })
  priority?: number;

  @Field(() => SendHoursInput, { nullable: true, description: 'Monday to Friday from 9:00 to 18:00 and no public holidays, when left out' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SendHoursInput)
  sendWindow?: SendHoursInput | null;
}

@InputType({ description: 'An outreach plan' })
export class CreateSequenceInput extends SequenceFields {
  @Field(() => String)
  @Line(200)
  name: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it; you when left out' })
  @IsOptional()
  @Id()
  ownerId?: string | null;

  @Field(() => [StepInput])
  @ValidateNested({ each: true })
  @Type(() => StepInput)
  steps: StepInput[];
}

@InputType({ description: 'A change of the fields it names; other steps or hours make a new version' })
export class UpdateSequenceInput extends SequenceFields {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @Line(200)
  name?: string;

  @Field(() => ID, { nullable: true })
  @IfGiven()
  @Id()
  ownerId?: string;

  @Field(() => [StepInput], { nullable: true, description: 'All of them; who is under way ends with those they began with' })
  @IfGiven()
  @ValidateNested({ each: true })
  @Type(() => StepInput)
  steps?: StepInput[];
}
