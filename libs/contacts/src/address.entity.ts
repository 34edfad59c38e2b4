import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** Whether mail to an address is worth sending. */
export enum AddressState {
  VALID = 'VALID',
  /** Mail came back for good. */
  BOUNCED = 'BOUNCED',
  /** Its owner asked for no more mail there. */
  SUPPRESSED = 'SUPPRESSED',
}

registerEnumType(AddressState, {
  name: 'AddressState',
  description: 'Whether mail to an address is worth sending',
  valuesMap: {
    BOUNCED: { description: 'Mail came back for good' },
    SUPPRESSED: { description: 'No more mail there was asked for' },
  },
});

/** One of a contact's e-mail addresses. The primary one is valid, and there is one as long as any is. */
@ObjectType({ description: "One of a contact's e-mail addresses. As long as any is valid, exactly one is primary" })
@Entity('address')
export class Address extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Field(() => String, { description: 'As it is shown and written to' })
  @Column('text')
  address: string;

  /** What two spellings of one mailbox share. */
  @Column('text')
  key: string;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isPrimary: boolean;

  @Field(() => AddressState)
  @Column('text', { default: AddressState.VALID })
  state: AddressState;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  become(state: AddressState): void {
    this.state = state;
    if (state !== AddressState.VALID) this.isPrimary = false;
  }
}
