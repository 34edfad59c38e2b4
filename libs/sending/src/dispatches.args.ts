import { Id, PageArgs } from '#graph';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { DispatchState } from './dispatch-state.js';

@InputType({ description: 'Which dispatches; all of them where nothing is said' })
export class DispatchFilter {
  @Field(() => [DispatchState], { nullable: true, description: 'Only those in one of these states' })
  @IsOptional()
  @IsEnum(DispatchState, { each: true })
  states?: DispatchState[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those to this contact' })
  @IsOptional()
  @Id()
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this hold keeps back' })
  @IsOptional()
  @Id()
  holdId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this passage through a sequence' })
  @IsOptional()
  @Id()
  enrolmentId?: string | null;
}

@ArgsType()
export class DispatchesArgs extends PageArgs {
  @Field(() => DispatchFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DispatchFilter)
  filter?: DispatchFilter | null;
}
