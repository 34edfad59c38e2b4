import { Id } from '#graph';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { Awaited } from './enrolment.entity.js';
import { EnrolmentsArgs } from './enrolments.args.js';

/** Which passages, of all there are. */
@ArgsType()
export class AllEnrolmentsArgs extends EnrolmentsArgs {
  @Field(() => Awaited, { nullable: true, description: 'Only those that wait for this; APPROVAL: the words that somebody must read' })
  @IsOptional()
  @IsEnum(Awaited)
  awaits?: Awaited | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  sequenceId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  contactId?: string | null;
}
