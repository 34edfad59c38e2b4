import { atEdges } from './at-edges.js';

/**
 * A long regular expression over several lines: pattern('g')`a|
 * b` is /a|b/g. Line ends and the space that begins a line are not part of it; sources of other patterns may be.
 */
export const pattern =
  (flags: string) =>
  ({ raw }: TemplateStringsArray, ...sources: string[]): RegExp =>
    new RegExp(atEdges(raw.map((text, i) => text + (sources[i] ?? '')).join('').replace(/\n\s*/g, '')), flags);
