import { linesOf, type Line } from './line.js';
import { markQuoted, type Mark, type Marked } from './quoted-lines.js';
import { markSignature } from './signature.js';
import { isShortNote } from './signature-lines.js';
import { answeredLines } from './answered-lines.js';

/** A reply taken apart. */
export interface SplitReply {
  /** What the person wrote, in order; of a quote they answered line by line, the lines right above, marked "> ". */
  words: string;
  /** What others wrote before, and the lines that say so. */
  quoted: string;
  /** The signature, what their program added, the company's small print. */
  signature: string;
}

/**
 * Takes the quotes and the signature off a plain text (RFC 3676; what mail programs write in thirteen languages). Losing
 * words is worse than keeping a quote: every line that is certainly neither stays, and a text in which nothing else is left
 * keeps what stands below an unmarked intro or a signature's dashes. Linear in the text's length; never throws.
 */
export function splitReply(text: string): SplitReply {
  const lines = linesOf(text);
  const marked = markQuoted(lines);
  const marks = [...marked.marks];
  for (const [from, to] of stretchesOf(marks, 'OWN')) markSignature(lines, marks, from, to);
  keepSomething(lines, marked, marks);
  const answered = answeredLines(lines, marks);
  return {
    words: tidy(lines, (at) => marks[at] === 'OWN' || marks[at] === 'CODE' || answered.has(at)),
    quoted: tidy(lines, (at) => marks[at] === 'QUOTED' || marks[at] === 'INTRO'),
    signature: tidy(lines, (at) => marks[at] === 'SIGNATURE'),
  };
}

/** From and to of every run of one mark. */
export function stretchesOf(marks: Mark[], mark: Mark): [number, number][] {
  const stretches: [number, number][] = [];
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] !== mark) continue;
    const from = at;
    while (at < marks.length && marks[at] === mark) at++;
    stretches.push([from, at]);
  }
  return stretches;
}

const isWritten = (lines: Line[], marks: Mark[], mark: Mark): boolean =>
  lines.some(({ plain }, at) => plain !== '' && marks[at] === mark);

/** Nothing left? Then they wrote below an intro without marks, or below their own dashes. */
function keepSomething(lines: Line[], { marks: before, unmarkedFrom, isForwarded }: Marked, marks: Mark[]): void {
  if (isWritten(lines, marks, 'OWN')) return;
  if (unmarkedFrom !== null && !isForwarded && !isWritten(lines, before, 'OWN')) marks.fill('OWN', unmarkedFrom);
  else if (lines.find(({ plain }) => plain !== '')?.plain.startsWith('-')) restoreDashed(lines, before, marks);
}

/** Dashes are the first thing in the mail: sentences that follow them were typed there; a name alone is a signature. */
function restoreDashed(lines: Line[], before: Mark[], marks: Mark[]): void {
  if (lines.every(({ plain }, at) => before[at] !== 'OWN' || plain === '' || isShortNote(plain))) return;
  before.forEach((mark, at) => {
    if (mark === 'OWN' && !/^-+$/.test(lines[at].plain)) marks[at] = 'OWN';
  });
}

/** The chosen lines, with at most one empty line between two of them. */
function tidy(lines: Line[], isChosen: (at: number) => boolean): string {
  const chosen: string[] = [];
  let isApart = false;
  lines.forEach(({ text, plain }, at) => {
    if (plain === '' || !isChosen(at)) isApart = chosen.length > 0;
    else {
      if (isApart) chosen.push('');
      isApart = false;
      chosen.push(text.trimEnd());
    }
  });
  return chosen.join('\n');
}
