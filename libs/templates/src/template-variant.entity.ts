import { FormOfAddress } from '#contacts';
import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PitchChannel } from '#conduct';

/** A template in one language, form of address and channel. Its words never change, so its id stands for them. */
@ObjectType({ description: 'A template in one language, form of address and channel, in Handlebars' })
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

  @Field(() => PitchChannel)
  @Column('text')
  channel: PitchChannel;

  @Field(() => String, { nullable: true, description: 'Of a mail; nothing else has one' })
  @Column('text', { nullable: true })
  subject: string | null;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String, { nullable: true, description: 'Of a mail; made from the text when absent' })
  @Column('text', { nullable: true })
  html: string | null;

  @Field(() => Int, { description: 'The first version of the template with these words' })
  @Column('integer')
  sinceVersion: number;

  @Field(() => Int, { nullable: true, description: 'The first version without them; null while they are current' })
  @Column('integer', { nullable: true })
  untilVersion: number | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

/** What a variant says. */
export type VariantWords = Pick<TemplateVariant, 'subject' | 'text' | 'html'>;
