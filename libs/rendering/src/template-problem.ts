/** The three texts of a variant. */
export type TemplatePart = 'SUBJECT' | 'TEXT' | 'HTML';

export type TemplateProblemCode =
  // Found when a template is saved.
  | 'NOT_A_STRING'
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'SYNTAX'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_HELPER'
  | 'UNKNOWN_PARTIAL'
  | 'FORBIDDEN_NAME'
  | 'FORBIDDEN_SYNTAX'
  | 'RAW_OUTPUT'
  | 'WRONG_USE'
  | 'ACTIVE_HTML'
  // Found when it is rendered for someone.
  | 'MISSING_VALUE'
  | 'WRONG_VALUE'
  | 'TOO_LONG'
  // Found by whoever watches it at work.
  | 'TOO_SLOW'
  | 'OUT_OF_MEMORY';

/** Why a template cannot be saved, or cannot be sent to this person. */
export interface TemplateProblem extends Place {
  code: TemplateProblemCode;
  part: TemplatePart;
  /** The partial it stands in, whose line it tells; null for the template itself. */
  partial: string | null;
  /** What is wrong and what to do, for a person. */
  message: string;
}

/** A spot in a template where something is looked up or called. */
export interface Place {
  /** The field or helper there, from the root: `contact.firstName`, `presences.0.title`; null for the text itself. */
  field: string | null;
  /** From 1. */
  line: number;
  column: number;
}

/** What is wrong with something in a template, wherever it stands. */
export interface Fault {
  code: TemplateProblemCode;
  field: string | null;
  message: string;
}

/** Nobody reads more than these of one part at once. */
export const MOST_PROBLEMS = 100;

/** How a message begins: "Line 3", or "Partial signature, line 3". */
export const spot = (line: number, partial: string | null): string =>
  partial === null ? `Line ${line}` : `Partial ${partial}, line ${line}`;

/** A problem of a part as a whole, told at its beginning. */
export const problemOfPart = (code: TemplateProblemCode, part: TemplatePart, message: string): TemplateProblem => ({
  ...{ code, part, partial: null, field: null, line: 1, column: 1, message },
});
