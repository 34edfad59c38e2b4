import type { Finding } from '#charter';
import { problemReason, variantReason, type PitchPlan, type StoppedReason, type WrittenPitch } from '#pitches';
import type { ToldReason } from '#platform';

type Told = Pick<Finding, 'rule' | 'quote' | 'message'> | StoppedReason;

/** What the charter says against words, with the words; the code is the first rule's. Null for nothing. */
export function findingsTold(findings: readonly Told[]): ToldReason | null {
  if (!findings.length) return null;
  const fr = findings.map(({ quote, message }) => (quote ? `«\u00a0${quote}\u00a0»\u00a0: ${message.fr}` : message.fr));
  const en = findings.map(({ quote, message }) => (quote ? `“${quote}”: ${message.en}` : message.en));
  return { code: findings[0]!.rule.toUpperCase().replaceAll('-', '_'), fr: fr.join(' '), en: en.join(' ') };
}

/** Why there are no words for somebody. */
export const problemsOf = (plan: PitchPlan, written: Exclude<WrittenPitch, { outcome: 'WRITTEN' }>): ToldReason | null =>
  findingsTold(written.outcome === 'STOPPED' ? written.problems.map(problemReason) : [variantReason(plan, written)]);
