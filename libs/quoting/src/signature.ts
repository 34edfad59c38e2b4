import { closingAt, Passage } from '#prose';
import type { Line } from './line.js';
import type { Mark } from './quoted-lines.js';
import { CONTACT, IS_FROM_MINE, isAddedByProgram, isDisclaimer, isProse, isShortNote } from './signature-lines.js';

/** Lines after "-- " (RFC 3676, 4.3), and after less certain signs, that a signature has at most. */
const MOST_AFTER_DELIMITER = 30;
const MOST_AFTER_SIGN = 15;
const MOST_IN_BLOCK = 10;
const UNDERSCORES = /^_{3,}$/;

/** Marks what is a signature among the writer's own lines between two quotes, `from` to `to`. In doubt it is words. */
export function markSignature(lines: Line[], marks: Mark[], from: number, to: number): void {
  const start = findDelimiter(lines, from, to);
  if (start !== null) marks.fill('SIGNATURE', start, to);
  let end = start ?? to;
  for (let at = from; at < end; at++) if (isAddedByProgram(lines[at].plain)) marks[at] = 'SIGNATURE';
  markLastLines(lines, marks, range(from, end));
  end = markDisclaimers(lines, marks, from, end);
  markContactBlock(lines, marks, from, end);
}

function findDelimiter(lines: Line[], from: number, to: number): number | null {
  let written = 0;
  let found: number | null = null;
  for (let at = to - 1; at >= from; at--) {
    if (lines[at].plain === '') continue;
    if (written++ > MOST_AFTER_DELIMITER) break;
    if (isDelimiter(lines, at, to, written - 1)) found = at;
  }
  return found;
}

function isDelimiter(lines: Line[], at: number, to: number, written: number): boolean {
  const { text, plain } = lines[at];
  if (/^--[ \u00a0]$/.test(text)) return true;
  if (written === 0) return /^-{2,3}$/.test(plain);
  if (written > MOST_AFTER_SIGN || !/^[-_=*—]{2,}$/.test(plain)) return false;
  const after = lines.slice(at + 1, to).map((line) => line.plain).filter((line) => line !== '');
  const isText = (line: string) => line.startsWith('--') || (isProse(line) && !isDisclaimer(line));
  if (plain === '--' && !/^[—–]/.test(text)) return !after.some(isText);
  if (/^[_-]{1,3}$/.test(plain) || plain.length >= 5) return written <= MOST_IN_BLOCK && isCard(after);
  return false;
}

/** What only stands at the end, below words: "Sent from my X", a name between two rules. */
function markLastLines(lines: Line[], marks: Mark[], all: number[]): void {
  const written = all.filter((at) => lines[at].plain !== '' && marks[at] === 'OWN');
  const last = written.at(-1);
  if (last === undefined || written.length === 1) return;
  if (IS_FROM_MINE.test(lines[last].plain)) marks[last] = 'SIGNATURE';
  if (!UNDERSCORES.test(lines[last].plain)) return;
  const start = written.findLastIndex((at) => at < last && UNDERSCORES.test(lines[at].plain));
  const notes = written.slice(start + 1, -1);
  if (start < 1 || notes.length === 0 || notes.length > MOST_IN_BLOCK) return;
  if (notes.every((at) => isShortNote(lines[at].plain))) for (const at of written.slice(start)) marks[at] = 'SIGNATURE';
}

/** Nothing but short notes, and a way to reach somebody among them. */
const isCard = (notes: string[]): boolean =>
  notes.every((note) => isShortNote(note) || isDisclaimer(note)) && notes.some((note) => CONTACT.test(note) || /^@\w/.test(note));

/** From the end, paragraph by paragraph; where what is left ends. */
function markDisclaimers(lines: Line[], marks: Mark[], from: number, to: number): number {
  let end = to;
  for (;;) {
    while (end > from && (lines[end - 1].plain === '' || marks[end - 1] === 'SIGNATURE')) end--;
    let start = end;
    while (start > from && lines[start - 1].plain !== '' && marks[start - 1] === 'OWN') start--;
    if (start === end || !isDisclaimer(lines.slice(start, end).map(({ plain }) => plain).join(' ').slice(0, 2000))) return end;
    marks.fill('SIGNATURE', start, end);
    end = start;
  }
}

/** Below "Cordialement" and the name: post, company, telephone. Closing and name are words. */
function markContactBlock(lines: Line[], marks: Mark[], from: number, to: number): void {
  const first = Math.max(from, to - MOST_IN_BLOCK - 4);
  const closing = lines.slice(first, to).findLastIndex(isClosing);
  if (closing === -1) return;
  const below = range(first + closing + 1, to).filter((at) => lines[at].plain !== '' && marks[at] === 'OWN');
  const [, ...block] = below;
  if (block.length > 0 && block.length <= MOST_IN_BLOCK && isCard(block.map((at) => lines[at].plain)))
    for (const at of block) marks[at] = 'SIGNATURE';
}

const isClosing = ({ plain }: Line): boolean => plain !== '' && plain.length < 60 && closingAt(Passage.of(plain)) === 0;

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
