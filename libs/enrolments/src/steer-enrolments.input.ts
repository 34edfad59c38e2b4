import { Block, Id } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Min } from 'class-validator';

/** Some enrolments, or all that are under way in a sequence. */
@InputType({ description: 'Some enrolments, or all of a sequence: give ids or sequenceId' })
export class WhichEnrolmentsInput {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMinSize(1, { message: 'must name at least one enrolment' })
  @ArrayMaxSize(1_000, { message: 'cannot hold more than 1000; name the sequence, or send the others with another call' })
  @IsUUID('loose', { each: true, message: 'holds what is no id. Copy ids as the API gave them' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  sequenceId?: string | null;
}

@InputType({ description: 'Some enrolments, or all of a sequence, and why' })
export class SteerEnrolmentsInput extends WhichEnrolmentsInput {
  @Field(() => String, { description: 'Stands in their diaries' })
  @Block(500)
  reason: string;
}

@InputType({ description: 'Some enrolments, or all of a sequence, and where they go on in its current version' })
export class MoveEnrolmentsInput extends WhichEnrolmentsInput {
  @Field(() => Int, { description: '1 for the first step' })
  @IsInt()
  @Min(1, { message: 'must be at least 1' })
  step: number;
}
