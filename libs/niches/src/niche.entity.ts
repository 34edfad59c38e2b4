import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** A theme with the few people who matter in it: 15 to 20 well-chosen ones cover it. */
@ObjectType({ description: 'A theme with the 15 to 20 people who matter in it' })
@Entity('niche')
export class Niche extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => Int, { description: 'With fewer vetted people than this the niche is not covered' })
  @Column('integer', { default: 15 })
  targetMin: number;

  @Field(() => Int, { description: 'With more vetted people than this it is no longer personal' })
  @Column('integer', { default: 20 })
  targetMax: number;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
