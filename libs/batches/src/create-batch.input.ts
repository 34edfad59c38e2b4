import { PeopleInput } from '#directory';
import { Id, Line } from '#graph';
import { PitchPlanInput } from '#pitches';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';

@InputType({ description: 'Pitches for up to 5000 people' })
export class CreateBatchInput extends PitchPlanInput {
  @Field(() => ID)
  @Id()
  templateId: string;

  @Field(() => PeopleInput)
  @ValidateNested()
  @Type(() => PeopleInput)
  people: PeopleInput;

  @Field(() => String, { nullable: true, description: 'What colleagues know it by; the name of the template when left out' })
  @IsOptional()
  @Line(200)
  name?: string | null;
}
