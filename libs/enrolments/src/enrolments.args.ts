import { PageArgs } from '#graph';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { EnrolmentState } from './enrolment.entity.js';

@ArgsType()
export class EnrolmentsArgs extends PageArgs {
  @Field(() => [EnrolmentState], { nullable: true, description: 'Only those in one of these' })
  @IsOptional()
  @IsEnum(EnrolmentState, { each: true })
  states?: EnrolmentState[] | null;
}
