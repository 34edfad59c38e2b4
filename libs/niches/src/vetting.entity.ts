import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** What we decided about a contact in a niche. */
export enum VettingState {
  /** On the list, nobody has looked yet. */
  KNOWN = 'KNOWN',
  VETTED = 'VETTED',
  REJECTED = 'REJECTED',
}

registerEnumType(VettingState, {
  name: 'VettingState',
  description: 'What we decided about a contact in a niche',
  valuesMap: { KNOWN: { description: 'On the list, nobody has looked yet' } },
});

/** One contact's place in one niche: the decision, why, whose and when. */
@ObjectType({ description: "One contact's place in one niche: the decision, why, whose and when" })
@Entity('vetting')
export class Vetting extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  nicheId: string;

  @Column('uuid')
  contactId: string;

  @Field(() => VettingState)
  @Column('text', { default: VettingState.KNOWN })
  state: VettingState;

  @Field(() => String, { nullable: true, description: 'Always there once the contact is vetted or rejected' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  decidedAt: Date;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;
}
