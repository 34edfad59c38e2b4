import { Id, Line } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'Whom to leave alone, or no longer, and why' })
export class DoNotContactInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => String, { description: 'Why: who asked for it, where and when' })
  @Line(1000)
  reason: string;
}
