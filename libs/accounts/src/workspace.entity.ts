import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One brand or client. Nothing is ever visible across workspaces. */
@ObjectType({ description: 'One brand or client' })
@Entity('workspace')
export class Workspace {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'The short name in headers' })
  @Column('text')
  slug: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { description: 'Two-letter code of the language the team works in' })
  @Column('text', { default: 'fr' })
  language: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  country: string | null;

  @Field(() => String)
  @Column('text', { default: 'Europe/Paris' })
  timeZone: string;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
