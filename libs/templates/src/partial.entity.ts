import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** What a partial is told apart by. Without an identity it is the workspace's. */
export type PartialKey = Pick<TemplatePartial, 'identityId' | 'name' | 'language'>;

/**
 * Words that many templates share, included as `{{> name}}`. A row is one save of them and never changes, so its id
 * stands for the words; the latest one counts.
 */
@ObjectType('Partial', { description: 'Words that many templates share, in one language, included as {{> name}}' })
@Entity('partial')
export class TemplatePartial extends OwnedRow {
  @Column('uuid', { nullable: true })
  identityId: string | null;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { description: 'ISO 639-1 code' })
  @Column('text')
  language: string;

  @Field(() => Int, { description: 'Counts its saves; 0 for the words that come with the product' })
  @Column('integer')
  version: number;

  @Field(() => String, { description: 'In Handlebars' })
  @Column('text')
  text: string;

  @Field(() => String, { nullable: true, description: 'Why it was saved' })
  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  savedById: string | null;

  @Field(() => Date, { nullable: true, description: 'Null for the words that come with the product' })
  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date | null;
}
