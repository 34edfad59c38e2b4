import { ContactFilter } from '#directory';
import { Id, Line } from '#graph';
import { PitchPlanInput } from '#pitches';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, ValidateNested } from 'class-validator';

@InputType({ description: 'Whom a batch is for: exactly one of these' })
export class BatchPeopleInput {
  @Field(() => ID, { nullable: true, description: 'The people of a niche who were not rejected; it is then what the pitches are about' })
  @IsOptional()
  @Id()
  nicheId?: string | null;

  @Field(() => ContactFilter, { nullable: true, description: 'Those who pass it' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactFilter)
  filter?: ContactFilter | null;

  @Field(() => [ID], { nullable: true, description: 'These; who is named twice counts once' })
  @IsOptional()
  @IsArray()
  @Id({ each: true })
  contactIds?: string[] | null;
}

@InputType({ description: 'Pitches for up to 5000 people' })
export class CreateBatchInput extends PitchPlanInput {
  @Field(() => ID)
  @Id()
  templateId: string;

  @Field(() => BatchPeopleInput)
  @ValidateNested()
  @Type(() => BatchPeopleInput)
  people: BatchPeopleInput;

  @Field(() => String, { nullable: true, description: 'What colleagues know it by; the name of the template when left out' })
  @IsOptional()
  @Line(200)
  name?: string | null;
}
