import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** What a note tells about a contact. */
export enum HomeworkKind {
  EXPECTS = 'EXPECTS',
  DISLIKES = 'DISLIKES',
  /** How they write and like to be written to. */
  STYLE = 'STYLE',
  NOTE = 'NOTE',
}

registerEnumType(HomeworkKind, {
  name: 'HomeworkKind',
  description: 'What a note tells about a contact',
  valuesMap: {
    EXPECTS: { description: 'What they expect of somebody who writes to them' },
    DISLIKES: { description: 'What annoys them' },
    STYLE: { description: 'How they write and like to be written to' },
    NOTE: { description: 'Anything else worth knowing' },
  },
});

/** What a member learned of a contact by reading them, before writing to them. */
@ObjectType({ description: 'What a member learned of a contact by reading them, before writing to them' })
@Entity('homework')
export class Homework extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Field(() => HomeworkKind)
  @Column('text')
  kind: HomeworkKind;

  @Field(() => String)
  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  notedById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  notedAt: Date;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;
}
