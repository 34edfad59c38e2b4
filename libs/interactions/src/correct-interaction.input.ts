import { Id } from '#graph';
import { Field, ID, InputType, PartialType } from '@nestjs/graphql';
import { LogInteractionInput } from './log-interaction.input.js';

@InputType({ description: 'What was logged wrongly; what is left out stays as it was, and null empties it' })
export class CorrectInteractionInput extends PartialType(LogInteractionInput, { skipNullProperties: false }) {
  @Field(() => ID, { description: 'The entry to correct: the newest, if it was corrected before' })
  @Id()
  id: string;
}
