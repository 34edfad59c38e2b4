import { Id, IfGiven } from '#graph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt } from 'class-validator';
import { MailboxAddress } from './fields.js';
import { MailboxFields } from './mailbox-fields.input.js';

@InputType({ description: 'A new mailbox' })
export class CreateMailboxInput extends MailboxFields {
  @Field(() => String)
  @MailboxAddress()
  address: string;
}

@InputType({ description: 'A change of the fields it names; the others stay' })
export class UpdateMailboxInput extends MailboxFields {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int, { description: 'The version you read; the change is refused if somebody was faster' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @MailboxAddress()
  address?: string;

  @Field(() => Boolean, { nullable: true, description: 'Archived, nothing new leaves from it' })
  @IfGiven()
  @IsBoolean()
  isArchived?: boolean;
}
