import { IfGiven } from '#graph';
import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

const Count = (least: number, most: number) =>
  applyDecorators(
    IfGiven(),
    IsInt({ message: 'must be a whole number' }),
    Min(least, { message: `must be at least ${least}` }),
    Max(most, { message: `must be at most ${most}` }),
  );

const Days = (least: number) => Count(least, 366);

@InputType({ description: 'How much we ask of one person: a change of the fields it names' })
export class SetPressureRulesInput {
  @Field(() => Int, { description: 'The version you read; 0 where nobody changed anything' })
  @IsInt()
  version: number;

  @Field(() => Int, { nullable: true })
  @Count(0, 10)
  followUpsPerPitch?: number;

  @Field(() => Int, { nullable: true })
  @Count(1, 100)
  touches?: number;

  @Field(() => Int, { nullable: true })
  @Days(1)
  touchesDays?: number;

  @Field(() => Int, { nullable: true })
  @Count(1, 100)
  starPitches?: number;

  @Field(() => Int, { nullable: true })
  @Days(1)
  starDays?: number;

  @Field(() => Boolean, { nullable: true })
  @IfGiven()
  @IsBoolean()
  starsNeedApproval?: boolean;

  @Field(() => Int, { nullable: true })
  @Days(0)
  collisionDays?: number;
}
