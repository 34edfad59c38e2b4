import { Id, PageArgs } from '#graph';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { PitchState } from './pitch.entity.js';

@ArgsType()
export class PitchesArgs extends PageArgs {
  @Field(() => PitchState, { nullable: true, description: 'Only those in this state' })
  @IsOptional()
  @IsEnum(PitchState)
  state?: PitchState | null;

  @Field(() => ID, { nullable: true, description: 'Only those for this contact' })
  @IsOptional()
  @Id()
  contactId?: string | null;
}
