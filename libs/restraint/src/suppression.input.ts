import { Id, Line, PageArgs } from '#graph';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { SuppressionCause } from './suppression.entity.js';

@InputType({ description: 'Which suppressions; what is left out does not matter' })
export class SuppressionFilter {
  @Field(() => String, { nullable: true, description: 'In any spelling' })
  @IsOptional()
  @Line(1000)
  address?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those for this contact alone' })
  @IsOptional()
  @Id()
  contactId?: string | null;

  @Field(() => SuppressionCause, { nullable: true })
  @IsOptional()
  @IsEnum(SuppressionCause)
  cause?: SuppressionCause | null;

  @Field(() => Boolean, { nullable: true, description: 'true: not lifted' })
  @IsOptional()
  @IsBoolean()
  isStanding?: boolean | null;
}

@ArgsType()
export class SuppressionsArgs extends PageArgs {
  @Field(() => SuppressionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SuppressionFilter)
  filter?: SuppressionFilter | null;
}

@InputType({ description: 'An address that shall get no more mail' })
export class SuppressAddressInput {
  @Field(() => String)
  @Line(1000)
  address: string;

  @Field(() => ID, { nullable: true, description: 'For this contact alone; otherwise for everybody who has the address' })
  @IsOptional()
  @Id()
  contactId?: string | null;

  @Field(() => String, { description: 'Why: who asked for it, where and when' })
  @Line(1000)
  reason: string;
}

@InputType({ description: 'What no longer holds, and why' })
export class LiftInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String, { description: 'Why: it stays on record' })
  @Line(1000)
  reason: string;
}
