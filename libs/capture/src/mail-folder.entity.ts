import { OwnedRow } from '#platform';
import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { wholeNumber } from './whole-number.js';

export enum FolderRole {
  INBOX = 'INBOX',
  SENT = 'SENT',
  OTHER = 'OTHER',
}
registerEnumType(FolderRole, { name: 'MailFolderRole', description: 'What a folder of a mailbox is for' });

/** A folder of a mailbox, and how far it has been read. UIDs mean something only together with their UIDVALIDITY (RFC 9051 2.3.1.1). */
@ObjectType({ description: 'A folder of a mailbox, and how far it has been read' })
@Entity('mail_folder')
export class MailFolder extends OwnedRow {
  @Column('uuid')
  mailboxId: string;

  @Field(() => String)
  @Column('text')
  path: string;

  @Field(() => FolderRole)
  @Column('text')
  role: FolderRole;

  @Column({ type: 'bigint', nullable: true, transformer: wholeNumber })
  uidValidity: number | null;

  @Field(() => Float, { description: 'Every message up to this UID is in the ledger' })
  @Column({ type: 'bigint', default: 0, transformer: wholeNumber })
  lastUid: number;

  @Field(() => Date, { nullable: true, description: 'When it was last read to its end' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is gone from the server, or is no longer chosen' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leftAt: Date | null;
}
