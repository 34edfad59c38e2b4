import type { Circumstances, PitchWords, Verdict } from '#charter';
import type { PartialSources, PitchValues, TemplateProblem, VariantSource } from '#rendering';

/** One pitch to write and judge: plain data, which is all that reaches a thread. */
export interface DraftOrder {
  /** `key` is the id of these very words, which never change; a variant that is no mail has no subject. */
  variant: VariantSource & { key: string };
  partials: PartialSources;
  /** Names these very partials. */
  partialsKey: string;
  values: PitchValues;
  circumstances: Circumstances;
}

export type Drafted =
  | { outcome: 'STOPPED'; problems: TemplateProblem[] }
  | { outcome: 'WRITTEN'; words: PitchWords; verdict: Verdict };

/** Words somebody changed by hand, to be judged again. */
export interface JudgeCase {
  words: PitchWords;
  circumstances: Circumstances;
}
