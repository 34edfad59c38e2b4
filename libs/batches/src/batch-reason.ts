import { Field, ObjectType } from '@nestjs/graphql';

/** Kept with what became of a person. */
@ObjectType({ description: 'Why somebody has no pitch, or one that may not go as it is' })
export class BatchReason {
  @Field(() => String, { description: 'A rule of the charter; or missing-value, missing-variant and what else stops a template' })
  rule: string;

  @Field(() => String, { nullable: true, description: 'The words it is about, or the value that is missing as a template names it' })
  quote: string | null;

  message: { fr: string; en: string };
}
