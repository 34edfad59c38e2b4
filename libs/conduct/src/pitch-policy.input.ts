import { Block, Day, Id, IfGiven, Line } from '#graph';
import { normaliseTags } from '#spellings';
import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import { AssetKind, PitchChannel } from './pitch-traits.js';

const MOST_TOPICS = 50;
const LONGEST_TOPIC = 100;

/** A list that may be left out; `tidy` reads it before it is checked. */
const ListIfGiven = (tidy: (values: never[]) => unknown[]) =>
  applyDecorators(
    IfGiven(),
    IsArray({ message: 'must be a list' }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? tidy(value as never[]) : value)),
  );

const Topics = () =>
  applyDecorators(
    ListIfGiven(normaliseTags),
    ArrayMaxSize(MOST_TOPICS, { message: `cannot hold more than ${MOST_TOPICS} topics` }),
    MaxLength(LONGEST_TOPIC, { each: true, message: `cannot hold a topic longer than ${LONGEST_TOPIC} characters` }),
  );

const eachOnce = (values: unknown[]): unknown[] => [...new Set(values)];

@InputType({ description: 'Through whom somebody wants to be approached' })
export class PolicyAgentInput {
  @Field(() => String)
  @Line()
  name: string;

  @Field(() => String, { nullable: true, description: 'As people write it: name@example.org' })
  @IsOptional()
  @Line(1000)
  address?: string | null;
}

@InputType({ description: 'What somebody wants to be sent: a change of the fields it names; null empties one' })
export class SetPitchPolicyInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => Int, { nullable: true, description: 'The version you read; needed once there is a policy' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'null: they never said' })
  @IsOptional()
  @IsBoolean()
  welcomesPitches?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Kept in lower case, each once' })
  @Topics()
  topicsWelcome?: string[];

  @Field(() => [String], { nullable: true, description: 'Kept in lower case, each once' })
  @Topics()
  topicsUnwelcome?: string[];

  @Field(() => PitchChannel, { nullable: true, description: 'The only way they want to be reached; null: any' })
  @IsOptional()
  @IsEnum(PitchChannel)
  channel?: PitchChannel | null;

  @Field(() => [AssetKind], { nullable: true, description: 'What they take; empty: anything' })
  @ListIfGiven(eachOnce)
  @IsEnum(AssetKind, { each: true })
  formats?: AssetKind[];

  @Field(() => Boolean, { nullable: true, description: 'null: they never said, which is no yes' })
  @IsOptional()
  @IsBoolean()
  acceptsPressReleases?: boolean | null;

  @Field(() => [Int], { nullable: true, description: 'When to write: 1 for Monday to 7 for Sunday; empty: any day' })
  @ListIfGiven((days) => eachOnce(days).sort())
  @Min(1, { each: true, message: 'holds a day before 1, Monday' })
  @Max(7, { each: true, message: 'holds a day after 7, Sunday' })
  bestDays?: number[];

  @Field(() => String, { nullable: true, description: 'Nothing before this day, YYYY-MM-DD' })
  @IsOptional()
  @Day()
  notBeforeOn?: string | null;

  @Field(() => PolicyAgentInput, { nullable: true, description: 'Through whom they want to be approached' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PolicyAgentInput)
  agent?: PolicyAgentInput | null;

  @Field(() => String, { nullable: true, description: 'What we know of their prices' })
  @IsOptional()
  @Block(5_000)
  priceList?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'They publish only what nobody else has' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  exclusiveOnly?: boolean;

  @Field(() => String, { nullable: true, description: 'How we know' })
  @IsOptional()
  @Block(5_000)
  note?: string | null;
}
