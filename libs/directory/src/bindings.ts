/** Takes a value and gives its placeholder; values never enter the text of a statement. */
export type Bind = (value: unknown) => string;

/** The text and values of one statement. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Writes a statement whose placeholders are numbered as they come. */
export function statement(write: (bind: Bind) => string): Statement {
  const values: unknown[] = [];
  const text = write((value) => `$${values.push(value)}`);
  return { text, values };
}
