import { Id } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ContactFilter } from './contact-filter.input.js';

@InputType({ description: 'Who is meant: exactly one of these' })
export class PeopleInput {
  @Field(() => ID, { nullable: true, description: 'The people of a niche who were not rejected' })
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
