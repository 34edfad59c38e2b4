import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';

/** What a list of contacts can be ordered by. */
export enum ContactSortKey {
  NAME = 'NAME',
  LAST_CONTACT = 'LAST_CONTACT',
  SCORE = 'SCORE',
  RATIO = 'RATIO',
  CHANGE = 'CHANGE',
  CREATED = 'CREATED',
  RELEVANCE = 'RELEVANCE',
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(ContactSortKey, {
  name: 'ContactSortKey',
  description: 'What a list of contacts can be ordered by; those without the value come last either way',
  valuesMap: {
    LAST_CONTACT: { description: 'When we last spoke' },
    SCORE: { description: 'The chance of an answer' },
    RATIO: { description: 'The chance of an answer as a multiple of what is usual in their tier: fairer to stars' },
    CHANGE: { description: 'What the chance of an answer gained over 90 days: the greatest gain first, or with ASC the greatest loss' },
    RELEVANCE: { description: 'How close they are to the text that is searched; needs filter.text' },
  },
});
registerEnumType(SortDirection, { name: 'SortDirection' });

@InputType({ description: 'The order of a list of contacts' })
export class ContactSort {
  @Field(() => ContactSortKey)
  @IsEnum(ContactSortKey)
  by: ContactSortKey;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'When left out, names go from A to Z and all else from the newest or highest down',
  })
  @IsOptional()
  direction?: SortDirection | null;
}
