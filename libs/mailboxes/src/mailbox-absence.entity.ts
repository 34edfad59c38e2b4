import { OwnedRow } from '#platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** Days on which nothing leaves from a mailbox by itself, both included: whoever answers there is away. */
@ObjectType({ description: 'Days on which nothing leaves from a mailbox: whoever answers there is away' })
@Entity('mailbox_absence')
export class MailboxAbsence extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  mailboxId: string;

  @Field(() => String, { description: 'The first day, in the time zone of the mailbox' })
  @Column('date')
  fromOn: string;

  @Field(() => String, { description: 'The last day' })
  @Column('date')
  untilOn: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;
}
