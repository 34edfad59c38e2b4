import { Id, Line } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { NotEquals } from 'class-validator';
import { Band } from './responsiveness-words.js';

@InputType({ description: 'What a member thinks of how a contact answers' })
export class LabelResponsivenessInput {
  @Field(() => ID)
  @Id()
  contactId: string;

  @Field(() => Band, { description: 'Any but NOT_ENOUGH_HISTORY, which is no judgement' })
  @NotEquals(Band.NOT_ENOUGH_HISTORY, { message: 'is no judgement. Choose one from VERY_RESPONSIVE to SILENT, or remove the label' })
  band: Band;

  @Field(() => String, { description: 'Why, in a few words' })
  @Line(1000)
  note: string;
}
