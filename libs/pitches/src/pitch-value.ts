import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ValueOrigin } from './value-origins.js';

/** A value the template put into the words, where it came from and since when it is known. */
@ObjectType({ description: 'A value that was put into the words: where it came from and how old it is' })
export class PitchValue {
  @Field(() => String, { description: 'As a template names it: contact.firstName, post.title' })
  field: string;

  @Field(() => String, { description: 'SUBJECT or TEXT' })
  part: 'SUBJECT' | 'TEXT';

  @Field(() => Int, { description: 'Where it begins in its part, in UTF-16 units' })
  start: number;

  @Field(() => Int, { description: 'Where it ends' })
  end: number;

  @Field(() => String)
  value: string;

  isFallback: boolean;

  @Field(() => ValueOrigin)
  origin: ValueOrigin;

  @Field(() => Date, { nullable: true, description: 'Since when we know it' })
  knownAt: Date | null;
}
