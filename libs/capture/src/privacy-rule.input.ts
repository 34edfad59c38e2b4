import { Id, Line } from '#graph';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { PrivacyEffects } from './privacy-rule.entity.js';
import type { PrivacyEffect } from './privacy-rules.js';

@InputType({ description: 'Whose mail the rule is about, an address or a domain, and what becomes of it' })
export class AddPrivacyRuleInput {
  @Field(() => String, { nullable: true, description: 'In any spelling, such as example.org' })
  @IsOptional()
  @Line(300)
  domain?: string | null;

  @Field(() => String, { nullable: true, description: 'In any spelling' })
  @IsOptional()
  @Line(1000)
  address?: string | null;

  @Field(() => PrivacyEffects)
  @IsEnum(PrivacyEffects)
  effect: PrivacyEffect;

  @Field(() => String, { nullable: true, description: 'Why, for whoever wonders later' })
  @IsOptional()
  @Line(1000)
  reason?: string | null;
}

@ArgsType()
export class SetMailVisibilityArgs {
  @Field(() => ID)
  @Id()
  messageId: string;

  @Field(() => Boolean, { description: 'true: for members who wrote or received it alone' })
  @IsBoolean()
  participantsOnly: boolean;
}
