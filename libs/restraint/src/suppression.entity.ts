import { OwnedRow } from '#platform';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

export enum SuppressionCause {
  /** Mail came back for good. */
  BOUNCED = 'BOUNCED',
  /** Its owner called our mail unwanted. */
  COMPLAINED = 'COMPLAINED',
  /** Its owner took the way out of our mails. */
  UNSUBSCRIBED = 'UNSUBSCRIBED',
  /** One of us decided so, or a file that we read said so. */
  BY_HAND = 'BY_HAND',
}
registerEnumType(SuppressionCause, {
  name: 'SuppressionCause',
  description: 'Why no more mail goes to an address',
  valuesMap: {
    BOUNCED: { description: 'Mail came back for good' },
    COMPLAINED: { description: 'Its owner called our mail unwanted' },
    UNSUBSCRIBED: { description: 'Its owner took the way out of our mails' },
    BY_HAND: { description: 'One of us decided so, or a file that was imported said so' },
  },
});

/** No more mail to an address: whoever has it there, or one of them alone. */
@ObjectType({ description: 'No more mail to an address, until an admin lifts it' })
@Entity('suppression')
export class Suppression extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String, { description: 'The address in the spelling that all its spellings share' })
  @Column('text')
  addressKey: string;

  /** Null: for everybody who has the address. */
  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Field(() => SuppressionCause)
  @Column('text')
  cause: SuppressionCause;

  @Field(() => String, { nullable: true, description: 'How we know: the words of a server, or of who decided it' })
  @Column('text', { nullable: true })
  evidence: string | null;

  /** The message that came back, or whose way out was taken. */
  @Column('uuid', { nullable: true })
  dispatchId: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  suppressedAt: Date;

  @Column('uuid', { nullable: true })
  suppressedById: string | null;

  @Field(() => Date, { nullable: true, description: 'null while it stands' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  liftedAt: Date | null;

  @Column('uuid', { nullable: true })
  liftedById: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  liftReason: string | null;
}
