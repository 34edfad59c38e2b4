import { plainLetters } from '#prose';

/** One line of a message. */
export interface Line {
  text: string;
  /** Its first characters in plain letters, without invisible signs and the space around them. */
  plain: string;
  /** How often it is marked as quoted: 0 for a line of the writer's own. */
  depth: number;
}

/** As much of a line as is looked at: no intro, header or signature is longer. */
const LOOKED_AT = 600;
const LINE_END = /\r\n?|[\n\u2028\u2029\u0085]/;
/** Marks of direction and joiners, which programs put around names and dates. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MARKS = /^ {0,3}((?:> ?)+)/;

export const linesOf = (text: string): Line[] => text.split(LINE_END).map(lineOf);

function lineOf(text: string): Line {
  const plain = plainLetters(text.slice(0, LOOKED_AT).replace(INVISIBLE, ''));
  const marks = MARKS.exec(plain)?.[1] ?? '';
  return { text, plain: plain.trim(), depth: marks.replaceAll(' ', '').length };
}

/** The next line that is not empty, from a place on; the number of lines where none is. */
export function nextWritten(lines: Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at].plain === '') at++;
  return at;
}
