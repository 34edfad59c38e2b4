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
  | 'FORBIDDEN_NAME'
  | 'FORBIDDEN_SYNTAX'
  | 'RAW_OUTPUT'
  | 'WRONG_USE'
  // Found when it is rendered for someone.
  | 'MISSING_VALUE'
  | 'WRONG_VALUE'
  | 'TOO_LONG';

/** Why a template cannot be saved, or cannot be sent to this person. */
export interface TemplateProblem extends Place {
  code: TemplateProblemCode;
  part: TemplatePart;
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

/** A problem of a part as a whole, told at its beginning. */
export const problemOfPart = (code: TemplateProblemCode, part: TemplatePart, message: string): TemplateProblem => ({
  ...{ code, part, field: null, line: 1, column: 1, message },
});
