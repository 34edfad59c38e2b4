import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { Platform } from './platform.entity.js';

/** Where a contact speaks: a blog, a forum account, a profile on a platform. */
@ObjectType({ description: 'Where a contact speaks: a blog, a forum account, a profile on a platform' })
@Entity('presence')
export class Presence extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Column('text')
  platformKey: string;

  /** Filled in where presences are read. */
  @Field(() => Platform)
  platform: Platform;

  @Field(() => String, { nullable: true, description: 'Their name there, without @' })
  @Column('text', { nullable: true })
  handle: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'Where new posts can be read by a program' })
  @Column('text', { nullable: true })
  feedUrl: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code of the language spoken there' })
  @Column('text', { nullable: true })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'The tone that suits: playful here, informative there' })
  @Column('text', { nullable: true })
  toneNote: string | null;

  @Field(() => Int, { nullable: true, description: 'Followers, subscribers or readers; never part of a score' })
  @Column('integer', { nullable: true })
  audienceSize: number | null;

  @Field(() => String, { nullable: true, description: 'The forum, for a forum presence' })
  @Column('text', { nullable: true })
  forum: string | null;

  @Field(() => String, { nullable: true, description: 'Their pseudonym in the forum' })
  @Column('text', { nullable: true })
  username: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  postCount: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether talk of brands is welcome there; null when nobody knows',
  })
  @Column('boolean', { nullable: true })
  welcomesBrands: boolean | null;

  /** What two spellings of one presence share. */
  @Column('text')
  matchKey: string;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
