import type { FieldShape } from './field-shape.js';
import type { PitchValues } from './pitch-values.js';
import type { PlainValue } from './plain-value.js';

/** One verb of the template language: `{{name args… key=word…}}`. */
export type TemplateHelper = HelperUse & (HelperSaying | HelperChoosing);

interface HelperUse {
  /** How it is written, for messages. */
  usage: string;
  argCount: [least: number, most: number];
  words: string[];
  /** Its arguments may be missing: that is what it is for. */
  takesMissing?: true;
  /** What is wrong with a call as it is written, or undefined. */
  check?: (call: WrittenCall) => string | undefined;
}

interface HelperSaying {
  /** What to say; undefined for nothing. Throws HelperFault, or RangeError for a value it cannot use. */
  say: (call: HelperCall) => PlainValue | undefined;
}

interface HelperChoosing {
  /** Which argument (by number) or word (by name) to say; undefined for none. Throws HelperFault. */
  choose: (call: HelperCall) => number | string | undefined;
}

/** A call as the check sees it when a template is saved. */
export interface WrittenCall {
  /** The texts written out in the template, by position; undefined where a value is looked up. */
  literals: (string | undefined)[];
  /** What is looked up, by position; 'ANY' where that is not known. */
  shapes: FieldShape[];
}

/** A call for one person. Without `takesMissing` no argument is missing. */
export interface HelperCall {
  args: PlainValue[];
  words: Record<string, PlainValue>;
  values: PitchValues;
}

/** A helper cannot say anything right: the sentence goes on after the field's name. */
export class HelperFault extends Error {
  constructor(
    message: string,
    /** The field to mend, when it is not the first argument. */
    readonly field?: string,
  ) {
    super(message);
  }
}
