import { Day, Id, Line } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@InputType({ description: 'Days on which nothing leaves from a mailbox, both included' })
export class AddMailboxAbsenceInput {
  @Field(() => ID)
  @Id()
  mailboxId: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  @Day()
  fromOn: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  @Day()
  untilOn: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Line(200)
  note?: string | null;
}
