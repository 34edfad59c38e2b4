import { FormOfAddress } from '#contacts';
import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** A template in one language and form of address, in Handlebars. */
@ObjectType({ description: 'A template in one language and form of address, in Handlebars' })
@Entity('template_variant')
export class TemplateVariant extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  templateId: string;

  @Field(() => String, { description: 'ISO 639-1 code' })
  @Column('text')
  language: string;

  @Field(() => FormOfAddress)
  @Column('text')
  formOfAddress: FormOfAddress;

  @Field(() => String)
  @Column('text')
  subject: string;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String, { nullable: true, description: 'Made from the text when absent' })
  @Column('text', { nullable: true })
  html: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
