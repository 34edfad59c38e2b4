import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { AssetKind } from '#conduct';

/** Something of ours that a contact may republish, try or come to, and on what terms. */
@ObjectType({ description: 'Something of ours that a contact may republish, try or come to, and on what terms' })
@Entity('asset')
export class Asset extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => AssetKind)
  @Column('text')
  kind: AssetKind;

  @Field(() => [String], { description: 'Where it can be seen or taken from' })
  @Column('text', { array: true, default: '{}' })
  links: string[];

  @Column('uuid', { nullable: true })
  storedFileId: string | null;

  @Field(() => String, { nullable: true, description: 'What may be done with it, such as CC BY 4.0' })
  @Column('text', { nullable: true })
  licence: string | null;

  @Field(() => String, { nullable: true, description: 'How it is to be signed where it appears' })
  @Column('text', { nullable: true })
  creditLine: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code; null when it speaks none' })
  @Column('text', { nullable: true })
  language: string | null;

  @Field(() => Date, { nullable: true, description: 'Offered to nobody before' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  embargoUntil: Date | null;

  @Field(() => Boolean, { description: 'Offered to one contact at a time, and to nobody else once it was used' })
  @Column('boolean', { default: false })
  isExclusive: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => Date, { nullable: true, description: 'Since then it is offered no more' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archivedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  archive(now: Date): void {
    if (this.archivedAt) throw new DomainError('CONFLICT', 'id: this asset is archived already. Nothing is left to do.');
    this.archivedAt = now;
  }

  restore(): void {
    if (!this.archivedAt) throw new DomainError('CONFLICT', 'id: this asset is not archived. Nothing is left to do.');
    this.archivedAt = null;
  }
}
