import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** An outreach plan. Its steps stand in its versions. */
@ObjectType({ description: 'An outreach plan: what is said and done, in which order, and how long is waited' })
@Entity('sequence')
export class Sequence extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is about, such as a campaign' })
  @Column('text', { nullable: true })
  topic: string | null;

  @Column('uuid')
  ownerId: string;

  @Column('uuid', { nullable: true })
  identityId: string | null;

  @Column('uuid', { nullable: true })
  mailboxId: string | null;

  @Column('uuid', { nullable: true })
  nicheId: string | null;

  @Field(() => Int, { description: 'Where two sequences want the same person the higher one goes first' })
  @Column('integer', { default: 0 })
  priority: number;

  @Field(() => Int, { description: 'The version new people are enrolled in' })
  @Column('integer', { default: 1 })
  currentVersion: number;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archivedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** Throws CONFLICT once it was archived. */
  demandInUse(): void {
    if (this.archivedAt) throw new DomainError('CONFLICT', `sequence: ${this.name} is archived. Make a new one, or use another.`);
  }
}
