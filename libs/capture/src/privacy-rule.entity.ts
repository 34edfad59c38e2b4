import { OwnedRow } from '#platform';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { PrivacyEffect } from './privacy-rules.js';

export const PrivacyEffects = { NEVER_STORED: 'NEVER_STORED', PARTICIPANTS_ONLY: 'PARTICIPANTS_ONLY' } as const;
registerEnumType(PrivacyEffects, {
  name: 'PrivacyEffect',
  valuesMap: {
    NEVER_STORED: { description: 'Nothing of it is kept but a line in the ledger' },
    PARTICIPANTS_ONLY: { description: 'Only members who wrote or received it read its words' },
  },
});

@ObjectType({ description: 'What becomes of mail from or to an address, or all addresses of a domain' })
@Entity('privacy_rule')
export class PrivacyRule extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String, { nullable: true, description: 'Without the @; its subdomains are others' })
  @Column('text', { nullable: true })
  domain: string | null;

  @Field(() => String, { name: 'address', nullable: true })
  @Column('text', { nullable: true })
  addressKey: string | null;

  @Field(() => PrivacyEffects)
  @Column('text')
  effect: PrivacyEffect;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  createdById: string | null;
}
