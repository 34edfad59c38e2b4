import { Block, Id, Line } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@InputType({ description: 'An answer to something a contact wrote to us' })
export class SendAnswerInput {
  @Field(() => ID, { description: 'The entry of the log that is answered' })
  @Id()
  inReplyToId: string;

  @Field(() => String)
  @Block()
  text: string;

  @Field(() => String, { nullable: true, description: 'That of what is answered, with "Re: ", when left out' })
  @IsOptional()
  @Line(400)
  subject?: string | null;
}
