import { PitchChannel } from '#conduct';
import type { TemplateProblem } from '#rendering';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CharterReport, reportOf } from './charter-report.js';
import { valuesIn } from './make-pitch.js';
import type { PitchPlan } from './pitch-plan.js';
import { PitchValue } from './pitch-value.js';
import { reasonsOf } from './stopped-error.js';
import type { WrittenPitch } from './write-pitches.js';

@ObjectType({ description: 'Why there are no words for somebody' })
export class PitchProblem implements Pick<TemplateProblem, 'field' | 'line' | 'message'> {
  @Field(() => String, { nullable: true, description: 'What is missing or wrong, as a template names it' })
  field: string | null;

  @Field(() => String, { nullable: true, description: 'SUBJECT, TEXT or HTML' })
  part: string | null;

  @Field(() => Int, { nullable: true, description: 'In the template, from 1' })
  line: number;

  @Field(() => String)
  message: string;
}

/** What a pitch would be; nothing of it is kept. */
@ObjectType({ description: 'What a pitch would be, and what the charter would say of it; nothing of it is kept' })
export class PitchPreview {
  @Field(() => PitchChannel)
  channel: PitchChannel;

  @Field(() => String, { nullable: true })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'Null when something is missing' })
  text: string | null;

  @Field(() => String, { nullable: true })
  html: string | null;

  @Field(() => [PitchValue], { description: 'Each value in the words, where it came from and how old it is' })
  merged: PitchValue[];

  @Field(() => CharterReport, { nullable: true })
  report: CharterReport | null;

  @Field(() => [PitchProblem], { description: 'Why there are no words; empty when there are' })
  problems: PitchProblem[];
}

export function previewOf(plan: PitchPlan, written: WrittenPitch): PitchPreview {
  const channel = written.channel as PitchChannel;
  if (written.outcome === 'WRITTEN') {
    const { words, verdict, facts } = written;
    const report = reportOf(verdict.findings, plan.charter.version, plan.now);
    return { channel, ...words, merged: valuesIn(words, facts, plan), report, problems: [] };
  }
  const missing = { field: null, part: null, line: 1, message: reasonsOf(written) };
  const problems = written.outcome === 'STOPPED' ? written.problems : [missing];
  return { channel, subject: null, text: null, html: null, merged: [], report: null, problems };
}
