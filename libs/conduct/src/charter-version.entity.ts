import type { CharterSettings } from '#charter';
import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** The workspace's charter as it was saved once. Never changed: every save is a new version. */
@ObjectType({ description: "A workspace's rules of good conduct, as they were saved once" })
@Entity('charter_version')
export class CharterVersion extends OwnedRow {
  @Field(() => Int, { description: '0 as long as nobody changed anything: every rule at its default' })
  @Column('integer')
  version: number;

  @Column('jsonb')
  settings: CharterSettings;

  @Field(() => String, { nullable: true, description: 'Why it was changed' })
  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  savedById: string | null;

  @Field(() => Date, { nullable: true, description: 'null for version 0, which nobody saved' })
  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date | null;
}
