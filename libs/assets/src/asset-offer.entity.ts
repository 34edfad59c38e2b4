import { badInput, DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

export enum OfferState {
  /** They have not decided. */
  PENDING = 'PENDING',
  USED = 'USED',
  DECLINED = 'DECLINED',
  /** They let it pass. */
  LAPSED = 'LAPSED',
  /** We took it back. */
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(OfferState, {
  name: 'OfferState',
  description: 'What came of an offer',
  valuesMap: {
    PENDING: { description: 'They have not decided' },
    LAPSED: { description: 'They let it pass' },
    WITHDRAWN: { description: 'We took it back' },
  },
});

/** An offer that stands keeps an exclusive asset from everybody else. */
export const STANDING = [OfferState.PENDING, OfferState.USED];

/** How an offer ended. */
export interface Settlement {
  state: OfferState;
  usedUrl: string | null;
  /** Set if, and only if, it was used; YYYY-MM-DD. */
  usedOn: string | null;
  note: string | null;
}

/** One contact was offered one asset, and what came of it. */
@ObjectType({ description: 'One contact was offered one asset, and what came of it' })
@Entity('asset_offer')
export class AssetOffer extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  assetId: string;

  @Column('uuid')
  contactId: string;

  /** The pitch that offered it; null when somebody offered it by hand. */
  @Column('uuid', { nullable: true })
  pitchId: string | null;

  @Column('uuid', { nullable: true })
  offeredById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  offeredAt: Date;

  /** The asset's own, copied so that the database lets an exclusive one stand offered once. */
  @Column('boolean')
  isExclusive: boolean;

  @Field(() => OfferState)
  @Column('text', { default: OfferState.PENDING })
  state: OfferState;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Where they used it' })
  @Column('text', { nullable: true })
  usedUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The day they used it, as YYYY-MM-DD' })
  @Column('date', { nullable: true })
  usedOn: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  /** Says how it ended. Whoever let it pass may still use it; what was used is in the log and stays. */
  settle(settlement: Settlement, now: Date): void {
    if (settlement.state === OfferState.PENDING) throw badInput('state', HOW);
    if (this.state === OfferState.USED)
      throw new DomainError('CONFLICT', `state: it was used on ${this.usedOn}. ${KEPT}`);
    Object.assign(this, settlement, { settledAt: now });
  }
}

const HOW = 'say how it ended: used, declined, lapsed or withdrawn.';
const KEPT = 'That is on record and stays; correct the entry in the log if it is wrong.';
