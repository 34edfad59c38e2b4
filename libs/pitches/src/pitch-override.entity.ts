import { OwnedRow } from '#platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** A manager let a pitch pass in spite of a finding. Kept for good. */
@ObjectType({ description: 'A manager let a pitch pass in spite of a finding, for a reason' })
@Entity('pitch_override')
export class PitchOverride extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  pitchId: string;

  @Field(() => String)
  @Column('text')
  rule: string;

  @Field(() => String, { nullable: true, description: 'The words it was given for; null for the whole pitch. Other words need another one' })
  @Column('text', { nullable: true })
  quote: string | null;

  /** The skeleton of the words it was given for. */
  @Column('uuid', { nullable: true })
  skeleton: string | null;

  @Field(() => String)
  @Column('text')
  reason: string;


  @Column('uuid')
  memberId: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  overriddenAt: Date;

  /** What was let pass as a whole is let pass in those words only; what quotes words, wherever they stand. */
  covers(finding: { rule: string; quote: string | null }, skeleton: string | null): boolean {
    if (finding.rule !== this.rule || finding.quote !== this.quote) return false;
    return finding.quote !== null || this.skeleton === skeleton;
  }
}
