import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** Something a contact published, and what struck us in it. */
@ObjectType({ description: 'Something a contact published, and what struck us in it' })
@Entity('post')
export class Post extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  /** Where it was published, as long as that presence is on record. */
  @Column('uuid', { nullable: true })
  presenceId: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read' })
  @Column('text', { nullable: true })
  url: string | null;

  /** What two spellings of one address share. */
  @Column('text', { nullable: true })
  urlKey: string | null;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String, { description: 'The day it came out, as YYYY-MM-DD' })
  @Column('date')
  publishedOn: string;

  @Field(() => String, { nullable: true, description: 'What struck us in it, in one line' })
  @Column('text', { nullable: true })
  remark: string | null;

  @Column('uuid', { nullable: true })
  notedById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  notedAt: Date;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;
}
