import { Id, Line, PageArgs } from '#graph';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional } from 'class-validator';
import { VettingState } from './vetting.entity.js';

/** A contact's place in a niche. */
@ArgsType()
export class PlaceArgs {
  @Field(() => ID)
  @Id()
  nicheId: string;

  @Field(() => ID)
  @Id()
  contactId: string;
}

@InputType({ description: 'What is decided about a contact in a niche' })
export class VetContactInput {
  @Field(() => ID)
  @Id()
  nicheId: string;

  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => VettingState)
  @IsEnum(VettingState)
  state: VettingState;

  @Field(() => String, { nullable: true, description: 'Why; needed to vet or reject' })
  @IsOptional()
  @Line(1000)
  reason?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you read; needed once the contact is in the niche' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

@ArgsType()
export class NicheContactsArgs extends PageArgs {
  @Field(() => VettingState, { nullable: true, description: 'Only those in this state' })
  @IsOptional()
  @IsEnum(VettingState)
  state?: VettingState | null;
}
