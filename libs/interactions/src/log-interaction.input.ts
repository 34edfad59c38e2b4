import { Id } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';
import { InteractionFields } from './interaction-fields.input.js';

@InputType({ description: 'One exchange with one contact' })
export class LogInteractionInput extends InteractionFields {
  @Field(() => ID)
  @Id()
  contactId: string;
}

@InputType({ description: 'One exchange with several contacts at once: a meeting, a call' })
export class LogInteractionsInput extends InteractionFields {
  @Field(() => [ID], { description: 'One entry is logged for each' })
  @ArrayMinSize(1, { message: 'must name at least one contact' })
  @ArrayMaxSize(100, { message: 'cannot hold more than 100; log the others with another call' })
  @IsUUID('loose', { each: true, message: 'holds what is no id. Copy ids as the API gave them' })
  contactIds: string[];
}
