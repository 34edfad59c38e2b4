import type { Line } from './line.js';
import type { Mark } from './quoted-lines.js';
import { stretchesOf } from './split-reply.js';

/** Of each quote: what somebody answers is its last paragraph, and not much of it. */
const MOST_SHOWN = 3;

/** The quoted lines that stand right above an answer, where somebody answers in between; else none. */
export function answeredLines(lines: Line[], marks: Mark[]): Set<number> {
  const answers = stretchesOf(marks, 'OWN').filter(([from, to]) => lines.slice(from, to).some(({ plain }) => plain !== ''));
  const shown = new Set<number>();
  if (answers.length < 2) return citation(lines, marks);
  for (const [from] of answers) for (const at of lastParagraph(lines, marks, from)) shown.add(at);
  return shown;
}

/** The last written lines of the marked quote that ends right before a line. */
function lastParagraph(lines: Line[], marks: Mark[], end: number): number[] {
  const shown: number[] = [];
  for (let at = end - 1; at >= 0 && marks[at] === 'QUOTED' && shown.length < MOST_SHOWN; at--) {
    if (isWrittenQuote(lines[at])) shown.push(at);
    else if (shown.length > 0) break;
  }
  return shown;
}

const isWrittenQuote = ({ plain, depth }: Line): boolean => depth > 0 && /[^>\s]/.test(plain);

/** "My favourite line:", and then that line, marked as a quote although nobody of ours wrote it. */
function citation(lines: Line[], marks: Mark[]): Set<number> {
  const start = marks.indexOf('QUOTED');
  const quote = start === -1 ? [] : lines.slice(start).flatMap((line, at) => (isWrittenQuote(line) ? [start + at] : []));
  const above = lines.slice(0, Math.max(0, start)).findLast(({ plain }) => plain !== '');
  const isCited = !marks.includes('INTRO') && above?.plain.endsWith(':') && quote.length <= MOST_SHOWN;
  return new Set(isCited ? quote : []);
}
