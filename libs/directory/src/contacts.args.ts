import { PageArgs } from '#graph';
import { ArgsType, Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ContactFilter } from './contact-filter.input.js';
import { ContactSort } from './contact-sort.input.js';

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactFilter)
  filter?: ContactFilter | null;

  @Field(() => ContactSort, { nullable: true, description: 'When left out, by relevance to filter.text, or else by name' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactSort)
  sort?: ContactSort | null;
}
