import { OwnedRow } from '#platform';
import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { wholeNumber } from './whole-number.js';

export enum DifferenceKind {
  /** On the server, and not in the ledger. */
  MISSING = 'MISSING',
  /** In the ledger, and no longer on the server. */
  GONE = 'GONE',
}
registerEnumType(DifferenceKind, { name: 'MailDifferenceKind', description: 'MISSING: on the server, not with us. GONE: with us, no longer on the server' });

/** What a comparison with the server found: each only once. */
@ObjectType({ description: 'What a comparison with the server found to be different' })
@Entity('mail_difference')
export class MailDifference extends OwnedRow {
  @Column('uuid')
  mailboxId: string;

  @Column('uuid')
  folderId: string;

  @Column({ type: 'bigint', transformer: wholeNumber })
  uidValidity: number;

  @Field(() => Float, { description: 'Its number in the folder' })
  @Column({ type: 'bigint', transformer: wholeNumber })
  uid: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  messageId: string | null;

  @Field(() => DifferenceKind)
  @Column('text')
  kind: DifferenceKind;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  foundAt: Date;

  @Field(() => Date, { nullable: true, description: 'Since when a missing message is in the ledger, or off the server' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;
}
