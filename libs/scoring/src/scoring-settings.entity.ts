import type { Tuning } from '#touches';
import { DAY_MS } from '#touches';
import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** How a workspace counts answers; what it expects before any history is in rows of its own. */
@ObjectType({ description: 'How answers are counted, and what is expected before there is any history' })
@Entity('scoring_settings')
export class ScoringSettings extends OwnedRow {
  @Field(() => Int, { description: 'An answer counts within so many days; 14 usually' })
  @Column('integer', { default: 14 })
  windowDays: number;

  @Field(() => Int, { description: 'After so many days an answer, or a silence, proves half of what it did; 365 usually' })
  @Column('integer', { default: 365 })
  evidenceHalfLifeDays: number;

  @Field(() => Int, { description: 'So many days after a word of theirs half of its warmth is left; 30 usually' })
  @Column('integer', { default: 30 })
  warmthHalfLifeDays: number;

  @Field(() => Int, { description: '0 until somebody changes something' })
  @VersionColumn({ default: 1 })
  version: number;
}

/** As the table's own defaults, which are those of Rapport's scoring note. */
export const USUAL_SETTINGS = { windowDays: 14, evidenceHalfLifeDays: 365, warmthHalfLifeDays: 30, version: 0 };

/** The settings as the rules take them. */
export const tuningOf = (settings: Omit<Tuning, 'windowMs'> & { windowDays: number }): Tuning => ({
  windowMs: settings.windowDays * DAY_MS,
  evidenceHalfLifeDays: settings.evidenceHalfLifeDays,
  warmthHalfLifeDays: settings.warmthHalfLifeDays,
});
