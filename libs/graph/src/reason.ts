import type { ToldReason } from '#platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Why something is so, told in French and in English' })
export class Reason implements ToldReason {
  @Field(() => String, { description: 'For programs: it stays the same when the words are mended' })
  code: string;

  @Field(() => String)
  fr: string;

  @Field(() => String)
  en: string;
}
