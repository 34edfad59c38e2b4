import { ADDRESS, BY_THE_WRITER, BY_YOU, DAY, ENDS_WROTE, OPENS, SENDER_AT_END, TIME, WROTE_INSIDE } from './intro-words.js';
import { nextWritten, type Line } from './line.js';

/** The line in which a mail program says whose words follow. */
export interface Intro {
  /** The line after it. */
  end: number;
  /** Enough to quote all that follows, although nothing marks it as quoted. */
  isCertain: boolean;
}

/** Over as many lines as a program may wrap it. */
const LONGEST = 5;
const LONGEST_TEXT = 400;
/** "... wrote:" is in so many characters. */
const LONGEST_END = 40;
/** Some quote with other signs than ">"; what follows may be theirs or not, so it stays. */
const MARKED_OTHERWISE = /^[|:#%]/;
/** "Camille wrote:": no more words than a name has. */
const FEW_WORDS = 6;

/** The intro that begins at a line; null where none does. */
export function introAt(lines: Line[], at: number): Intro | null {
  if (isLastAndDashed(lines, at)) return { end: at + 1, isCertain: true };
  if (MARKED_OTHERWISE.test(lines[at].plain) || (!OPENS.test(lines[at].plain) && !isMarked(lines, at + 1))) return null;
  let joined = '';
  for (let end = at; end < Math.min(at + LONGEST, lines.length); end++) {
    const { plain, depth } = lines[end];
    if (plain === '' || (depth > 0 && !/^> ?:/.test(plain)) || joined.length > LONGEST_TEXT) return null;
    joined = joined === '' ? plain : `${joined} ${plain}`;
    const certainty = certaintyOf(joined, lines, end + 1);
    if (certainty) return beginsLater(lines, at, end) ? null : { end: end + 1, isCertain: certainty === 'CERTAIN' };
  }
  return null;
}

/** "- On Monday at 9:30, Camille wrote:", the last line of all: a program put it there, and its quote was taken off. */
function isLastAndDashed(lines: Line[], at: number): boolean {
  const told = /^[-–*•] (.{5,400})$/.exec(lines[at].plain)?.[1] ?? '';
  return told !== '' && nextWritten(lines, at + 1) === lines.length && certaintyOf(told, lines, at + 1) === 'CERTAIN';
}

/** A line of the writer's own right above a whole intro is not part of it. */
function beginsLater(lines: Line[], at: number, end: number): boolean {
  for (let later = at + 1; later <= end; later++) {
    const rest = lines.slice(later, end + 1).map(({ plain }) => plain).join(' ');
    if (OPENS.test(lines[later].plain) && DAY.test(rest) && certaintyOf(rest, lines, end + 1)) return true;
  }
  return false;
}

function certaintyOf(told: string, lines: Line[], next: number): 'CERTAIN' | 'BEFORE_A_QUOTE' | null {
  const isOpen = told.endsWith(':');
  const says = ENDS_WROTE.test(told.slice(-LONGEST_END)) || (isOpen && WROTE_INSIDE.test(told));
  if (!(says || isOpen) || told.length > LONGEST_TEXT || /[?!] /.test(told) || BY_THE_WRITER.test(told)) return null;
  const when = Number(TIME.test(told)) + Number(DAY.test(told));
  const isFull = says || (SENDER_AT_END.test(told) && when > 0);
  if (isFull && OPENS.test(told) && isPlaced(told, when)) return 'CERTAIN';
  return isMarked(lines, next) && isPlausible(told, says, when) ? 'BEFORE_A_QUOTE' : null;
}

const isPlaced = (told: string, when: number): boolean => ADDRESS.test(told) || when === 2 || (when === 1 && BY_YOU.test(told));

const isMarked = (lines: Line[], next: number): boolean => (lines[nextWritten(lines, next)]?.depth ?? 0) > 0;

/** Before lines that are marked as quoted, in whatever language. */
function isPlausible(told: string, says: boolean, when: number): boolean {
  if (says) return when > 0 || ADDRESS.test(told) || told.split(' ').length <= FEW_WORDS;
  return told.endsWith(':') && OPENS.test(told) && (when === 2 || (when === 1 && ADDRESS.test(told)));
}
