import { endOfHeaders, isForward, isSeparator } from './header-block.js';
import { introAt } from './intro.js';
import { nextWritten, type Line } from './line.js';

/** What each line is. */
export type Mark = 'OWN' | 'CODE' | 'QUOTED' | 'INTRO' | 'SIGNATURE';

export interface Marked {
  marks: Mark[];
  /** Where a quote begins that nothing but its intro marks, up to the end; null where none does. */
  unmarkedFrom: number | null;
  /** Whether that is a message passed on. */
  isForwarded: boolean;
}

/** Which lines are somebody else's: marked ones, intros, and whatever follows an intro without marks. */
export function markQuoted(lines: Line[]): Marked {
  const marks: Mark[] = lines.map(({ depth }) => (depth > 0 ? 'QUOTED' : 'OWN'));
  freePrompts(lines, marks);
  for (const at of fencedLines(lines)) marks[at] = 'CODE';
  const lastMarked = lines.findLastIndex((_, at) => marks[at] === 'QUOTED');
  for (let at = 0; at < lines.length; at++) {
    if (marks[at] !== 'OWN' || lines[at].plain === '') continue;
    const head = headAt(lines, at);
    if (!head) continue;
    marks.fill('INTRO', at, head.end);
    const next = nextWritten(lines, head.end);
    if (next < lines.length && lines[next].depth === 0 && (head.endsAll || isAllQuoted(lines, head, lastMarked))) {
      marks.fill('QUOTED', head.end);
      return { marks, unmarkedFrom: head.end, isForwarded: isForward(lines[at]) };
    }
    at = head.end - 1;
  }
  return { marks, unmarkedFrom: null, isForwarded: false };
}

interface Head {
  end: number;
  isCertain: boolean;
  /** Whatever stands below is quoted, even where marks follow further down. */
  endsAll: boolean;
}

function headAt(lines: Line[], at: number): Head | null {
  if (isSeparator(lines[at])) {
    const below = nextWritten(lines, at + 1);
    const end = below < lines.length ? endOfHeaders(lines, below) : null;
    return { end: end ?? at + 1, isCertain: true, endsAll: true };
  }
  const end = endOfHeaders(lines, at);
  if (end !== null) return { end, isCertain: true, endsAll: true };
  const intro = introAt(lines, at);
  return intro && { ...intro, endsAll: false };
}

/** An intro whose words are marked further down stands above an answer, not above a quote without marks. */
const isAllQuoted = (lines: Line[], { end, isCertain }: Head, lastMarked: number): boolean =>
  isCertain && (lastMarked < end || hasIntroBefore(lines, end));

function hasIntroBefore(lines: Line[], from: number): boolean {
  const first = lines.findIndex(({ depth }, at) => at >= from && depth > 0);
  for (let at = Math.max(from, first - 6); at < first; at++) if (lines[at].plain !== '' && headAt(lines, at)) return true;
  return false;
}

/** ">>> print(1)" is a prompt, not a quote of a quote of a quote, where nothing else is quoted around it. */
function freePrompts(lines: Line[], marks: Mark[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at].depth === 0) continue;
    let end = at;
    while (end < lines.length && lines[end].depth > 0) end++;
    const isPrompt = lines.slice(at, end).every(({ plain }) => /^(?:>>> [^>\s]|>>>$)/.test(plain));
    if (isPrompt && !lines.slice(Math.max(0, at - 3), at).some(({ plain }) => plain.endsWith(':') && introLike.test(plain)))
      marks.fill('OWN', at, end);
    at = end - 1;
  }
}

const introLike = /\d|@/;

/** Lines between two fences (```): code, whatever it looks like. */
function fencedLines(lines: Line[]): Set<number> {
  const fences = lines.flatMap(({ plain, depth }, at) => (depth === 0 && plain.startsWith('```') ? [at] : []));
  const inside = new Set<number>();
  for (let pair = 0; pair + 1 < fences.length; pair += 2)
    for (let at = fences[pair]; at <= fences[pair + 1]; at++) inside.add(at);
  return inside;
}
