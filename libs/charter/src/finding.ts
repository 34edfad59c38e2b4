/** A blocking finding stops a pitch until the words change or a manager overrides it with a reason. */
export type Severity = 'BLOCKS' | 'WARNS';

/** HTML is an HTML part as its reader sees it, where somebody wrote one. */
export type PitchPart = 'SUBJECT' | 'TEXT' | 'HTML';

/** One place where a pitch breaks a rule. */
export interface Finding {
  /** The rule's name, such as `no-promotion-at-first-touch`; the person's own wishes start with `policy-`. */
  rule: string;
  severity: Severity;
  /** null when the rule is about the whole pitch. */
  part: PitchPart | null;
  /** From 1; null when the rule is about the whole part or pitch. */
  line: number | null;
  /** The words it is about, as they stand. */
  quote: string | null;
  /** What is wrong and what to do. */
  message: { fr: string; en: string };
  /** False for what only the contact can allow. */
  mayBeOverridden: boolean;
}
