import type { Finding } from '#charter';
import { Severity } from '#conduct';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PitchOverride } from './pitch-override.entity.js';

@ObjectType({ description: 'One place where a pitch breaks a rule of the charter or a wish of the contact' })
export class CharterFinding implements Omit<Finding, 'message'> {
  @Field(() => String, { description: 'The name of the rule' })
  rule: string;

  @Field(() => Severity)
  severity: Severity;

  @Field(() => String, { nullable: true, description: 'SUBJECT, TEXT or HTML; null when it is about the whole pitch' })
  part: Finding['part'];

  @Field(() => Int, { nullable: true, description: 'From 1' })
  line: number | null;

  @Field(() => String, { nullable: true, description: 'The words it is about' })
  quote: string | null;

  message: Finding['message'];

  @Field(() => Boolean, { description: 'False for what only the contact can allow' })
  mayBeOverridden: boolean;
}

/** What the charter said of the words of a pitch, and when. Kept with the pitch. */
@ObjectType({ description: 'What the charter said of a pitch' })
export class CharterReport {
  @Field(() => Int, { description: 'The version of the charter; 0 for the one everybody starts with' })
  charterVersion: number;

  @Field(() => Date)
  judgedAt: Date;

  @Field(() => [CharterFinding], { description: 'What blocks first' })
  findings: CharterFinding[];
}

export const reportOf = (findings: Finding[], charterVersion: number, judgedAt: Date): CharterReport => ({
  charterVersion,
  judgedAt,
  findings: findings.toSorted((one, other) => Number(other.severity === 'BLOCKS') - Number(one.severity === 'BLOCKS')) as CharterFinding[],
});

/** What keeps words from being approved: blocking findings nobody overrode. */
export const standingBlocks = ({ findings }: CharterReport, overrides: readonly PitchOverride[], skeleton: string | null): CharterFinding[] =>
  findings.filter((finding) => finding.severity === Severity.BLOCKS && !overrides.some((one) => one.covers(finding, skeleton)));
