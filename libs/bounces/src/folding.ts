import { inOneLine } from '#mime';
import { atEdges } from '#prose';
import { foldText } from '#spellings';

/**
 * One pattern of many wordings, for text that `folded` has passed through. Each is the source of a regular expression, over
 * several lines where it is long: line ends and the space that begins a line are not part of it.
 */
export const anyOf = (...wordings: (string | readonly string[])[]): RegExp =>
  new RegExp(`(?:${atEdges(wordings.flat().join('|').replace(/\n\s*/g, ''))})`);

/** Small letters without accents, one space for many: what wordings are looked for in. */
export const folded = (text: string): string => inOneLine(foldText(text));
