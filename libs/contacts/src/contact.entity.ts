import { OwnedRow } from '#platform';
import { sortName } from '#spellings';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, UpdateDateColumn, VersionColumn } from 'typeorm';
import { ContactKind, FormOfAddress, Gender, Tier } from './contact-traits.js';

/** A blogger, an influencer, a forum regular. Needs neither address nor blog to be on record. */
@ObjectType({ description: 'A blogger, an influencer, a forum regular; one person may be several' })
@Entity('contact')
export class Contact extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  firstName: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  lastName: string | null;

  @Field(() => String, { description: 'Where lists file them: "Dupont, Marie"' })
  @Column({ type: 'text', collation: 'und-x-icu' })
  sortName: string;

  @Field(() => [ContactKind])
  @Column('text', { array: true, default: '{}' })
  kinds: ContactKind[];

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code; null when unknown' })
  @Column('text', { nullable: true })
  language: string | null;

  @Field(() => FormOfAddress)
  @Column('text', { default: FormOfAddress.VOUS })
  formOfAddress: FormOfAddress;

  @Field(() => Gender)
  @Column('text', { default: Gender.UNKNOWN })
  gender: Gender;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code' })
  @Column('text', { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  region: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name, such as Europe/Paris' })
  @Column('text', { nullable: true })
  timeZone: string | null;

  @Field(() => Tier)
  @Column('text', { default: Tier.NICHE })
  tier: Tier;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Field(() => [String])
  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  notes: string | null;

  @Field(() => String, { nullable: true, description: 'How we came to know them' })
  @Column('text', { nullable: true })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Since when we know them, as YYYY-MM-DD' })
  @Column('date', { nullable: true })
  knownOn: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when we must leave them alone; null when we may write' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doNotContactAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  doNotContactReason: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When they were first told where we have their data from; null when they never were',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  informedAt: Date | null;

  /** Kept by refresh_search_text in the database. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  searchText: string;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date)
  @UpdateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt: Date;

  /** Takes new values. The sort name follows the name unless somebody chose it. */
  change(changes: Partial<Contact>): void {
    const follows = !this.sortName || this.sortName === this.defaultSortName;
    Object.assign(this, changes);
    if (changes.sortName === null || (follows && !changes.sortName)) this.sortName = this.defaultSortName;
  }

  /** They asked to be left alone, or we decided so. The first date stays. */
  leaveAlone(reason: string, now: Date): void {
    this.doNotContactAt ??= now;
    this.doNotContactReason = reason;
  }

  mayBeContacted(): void {
    this.doNotContactAt = null;
    this.doNotContactReason = null;
  }

  /** They were told where we have their data from; the first time counts. */
  wasInformed(at: Date): void {
    if (!this.informedAt || at < this.informedAt) this.informedAt = at;
  }

  private get defaultSortName(): string {
    const { name, firstName, lastName } = this;
    return sortName({ name, firstName: firstName ?? undefined, lastName: lastName ?? undefined });
  }
}
