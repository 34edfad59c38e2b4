import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** How many times mail may come back from an address, for the moment, before nothing more goes there. */
@ObjectType({ description: 'How many times mail may come back from an address, for the moment, before nothing more goes there' })
@Entity('bounce_rules')
export class BounceRules extends OwnedRow {
  @Field(() => Int, { description: 'Messages that came back' })
  @Column('integer')
  softBounces: number;

  @Field(() => Int, { description: 'Within so many days' })
  @Column('integer')
  softDays: number;

  @Field(() => Int, { description: '0 until somebody changes something' })
  @VersionColumn({ default: 1 })
  version: number;
}

export const USUAL_BOUNCE_RULES = { softBounces: 3, softDays: 14, version: 0 };
