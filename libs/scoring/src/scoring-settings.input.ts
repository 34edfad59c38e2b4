import { Tier } from '#contacts';
import { IfGiven } from '#graph';
import { applyDecorators } from '@nestjs/common';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsNumber, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { Approach } from './scoring-prior.entity.js';

const Days = (least: number, most: number, usual: number) => {
  const message = `must be a whole number of days from ${least} to ${most}; ${usual} is usual`;
  return applyDecorators(IfGiven(), IsInt({ message }), Min(least, { message }), Max(most, { message }));
};

const Chance = () => {
  const message = 'must be a chance from 0.001 to 0.9, or null for the usual one';
  return applyDecorators(
    ValidateIf((_input, value) => value !== null),
    IsNumber({}, { message }),
    Min(0.001, { message }),
    Max(0.9, { message }),
  );
};

@InputType({ description: 'What to expect of a tier before there is any history' })
export class ScoringPriorInput {
  @Field(() => Tier)
  @IsEnum(Tier)
  tier: Tier;

  @Field(() => Approach)
  @IsEnum(Approach)
  approach: Approach;

  @Field(() => Float, { nullable: true, description: 'From 0.001 to 0.9; null for the usual one' })
  @Chance()
  chance: number | null;
}

@InputType({ description: 'How answers are counted: a change of the fields it names' })
export class ChangeScoringSettingsInput {
  @Field(() => Int, { description: 'The version you read; 0 where nobody changed anything' })
  @IsInt()
  version: number;

  @Field(() => Int, { nullable: true })
  @Days(1, 60, 14)
  windowDays?: number;

  @Field(() => Int, { nullable: true })
  @Days(30, 3650, 365)
  evidenceHalfLifeDays?: number;

  @Field(() => Int, { nullable: true })
  @Days(1, 365, 30)
  warmthHalfLifeDays?: number;

  @Field(() => [ScoringPriorInput], { nullable: true, description: 'Those to change; the others stay' })
  @IsOptional()
  @ArrayMaxSize(12)
  @ArrayUnique(({ tier, approach }: ScoringPriorInput) => `${tier} ${approach}`, { message: 'names a tier and approach twice; name each once' })
  @ValidateNested()
  @Type(() => ScoringPriorInput)
  priors?: ScoringPriorInput[] | null;
}
