/**
 * A long regular expression over several lines: pattern('g')`a|
 * b` is /a|b/g. Line ends and the space that begins a line are not part of it.
 */
export const pattern =
  (flags: string) =>
  ({ raw }: TemplateStringsArray): RegExp =>
    new RegExp(raw[0].replace(/\n\s*/g, ''), flags);
