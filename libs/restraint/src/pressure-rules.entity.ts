import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** How much a workspace asks of one person, over every colleague, campaign, identity and channel. */
@ObjectType({ description: 'How much we ask of one person, over every colleague, campaign, identity and channel' })
@Entity('pressure_rules')
export class PressureRules extends OwnedRow {
  @Field(() => Int, { description: 'Follow-ups after one pitch' })
  @Column('integer', { default: 1 })
  followUpsPerPitch: number;

  @Field(() => Int, { description: 'Messages that hope for an answer, in touchesDays' })
  @Column('integer', { default: 2 })
  touches: number;

  @Field(() => Int)
  @Column('integer', { default: 30 })
  touchesDays: number;

  @Field(() => Int, { description: 'Pitches to a star in starDays, follow-ups apart' })
  @Column('integer', { default: 1 })
  starPitches: number;

  @Field(() => Int)
  @Column('integer', { default: 90 })
  starDays: number;

  @Field(() => Boolean, { description: 'A named person approves every message to a star' })
  @Column('boolean', { default: true })
  starsNeedApproval: boolean;

  @Field(() => Int, { description: 'How long nobody else writes after a colleague did; 0: at once' })
  @Column('integer', { default: 7 })
  collisionDays: number;

  @Field(() => Int, { description: '0 until somebody changes something' })
  @VersionColumn({ default: 1 })
  version: number;
}

/** As the table's own defaults. */
export const USUAL_RULES = {
  ...{ followUpsPerPitch: 1, touches: 2, touchesDays: 30, starPitches: 1, starDays: 90 },
  ...{ starsNeedApproval: true, collisionDays: 7, version: 0 },
};
