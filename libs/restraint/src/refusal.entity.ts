import { OwnedRow } from '#platform';
import { Purpose } from '#templates';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** A person's wish to hear nothing more of a topic, or nothing more for a purpose. */
@ObjectType({ description: 'The wish of a contact to hear nothing more of a topic, or nothing more for a purpose' })
@Entity('refusal')
export class Refusal extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  topic: string | null;

  @Field(() => Purpose, { nullable: true })
  @Column('text', { nullable: true })
  purpose: Purpose | null;

  @Field(() => String)
  @Column('text')
  reason: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  notedAt: Date;

  @Column('uuid', { nullable: true })
  notedById: string | null;

  @Field(() => Date, { nullable: true, description: 'null while it stands' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  liftedAt: Date | null;

  @Column('uuid', { nullable: true })
  liftedById: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  liftReason: string | null;
}
