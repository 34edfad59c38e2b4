import { FormOfAddress } from '#contacts';
import { badInput, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** As whom the brand speaks in a pitch. It signs; the real author of the pitch is recorded all the same. */
@ObjectType({ description: 'As whom the brand speaks in a pitch; the real author is recorded all the same' })
@Entity('identity')
export class Identity extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String, { description: 'What the team calls it' })
  @Column('text')
  name: string;

  @Field(() => String, { description: 'How the signature names the sender' })
  @Column('text')
  persona: string;

  @Field(() => String, { nullable: true, description: 'How it speaks, for those who write' })
  @Column('text', { nullable: true })
  tone: string | null;

  @Field(() => FormOfAddress, {
    description: 'VOUS says vous to everybody; TU never makes a vous a tu; NEUTRAL leaves it to the contact',
  })
  @Column('text')
  formOfAddress: FormOfAddress;

  @Field(() => Boolean, { description: 'Taken for a pitch that names none' })
  @Column('boolean', { default: false })
  isDefault: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when no new pitch is signed by it' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archivedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** It stays in the pitches it signed, and is nobody's default. */
  archive(now: Date): void {
    Object.assign(this, { archivedAt: this.archivedAt ?? now, isDefault: false });
  }

  /** Refuses to become the default while it is archived. */
  makeDefault(): void {
    if (this.archivedAt) throw badInput('isDefault', 'an archived identity signs nothing. Set isArchived to false as well.');
    this.isDefault = true;
  }
}
