import { OwnedRow } from '#platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** The crisis switch. Without a scope it holds everything; otherwise what leaves as an identity, of a topic or in a language. */
@ObjectType({ description: 'The crisis switch: while it stands, no pitch of its scope leaves. Without a scope it holds all of them' })
@Entity('hold')
export class Hold extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid', { nullable: true })
  identityId: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  topic: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code' })
  @Column('text', { nullable: true })
  language: string | null;

  @Field(() => String)
  @Column('text')
  reason: string;

  /** By the database's clock: several machines must agree on it. */
  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  heldAt: Date;

  @Column('uuid', { nullable: true })
  heldById: string | null;

  @Field(() => Date, { nullable: true, description: 'null while it stands' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  releasedAt: Date | null;

  @Column('uuid', { nullable: true })
  releasedById: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  releaseReason: string | null;
}
