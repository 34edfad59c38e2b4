import { structuredPatch } from 'diff';

export type LineKind = 'ADDED' | 'REMOVED' | 'SAME';

/** Changed lines that stand together, with up to three around them. Lines count from 1. */
export interface LineHunk {
  fromLine: number;
  toLine: number;
  lines: { kind: LineKind; text: string }[];
}

/** More differences than a person would compare line by line; looking for the fewest would take for ever. */
const MOST_EDITS = 500;

/** What became of a text, line by line; null for a text that is not there. Nothing for the same text. */
export function diffLines(before: string | null, after: string | null): LineHunk[] {
  if (before === after) return [];
  const [from, to] = [wholeLines(before), wholeLines(after)];
  const options = { context: 3, maxEditLength: MOST_EDITS };
  const patch = structuredPatch('', '', from, to, undefined, undefined, options);
  if (!patch) return [{ fromLine: 1, toLine: 1, lines: [...marked(from, 'REMOVED'), ...marked(to, 'ADDED')] }];
  return patch.hunks.map(({ oldStart, newStart, lines }) => ({
    fromLine: oldStart,
    toLine: newStart,
    lines: lines.map((line) => ({ kind: KINDS[line[0]], text: line.slice(1) })),
  }));
}

const KINDS: Record<string, LineKind> = { '+': 'ADDED', '-': 'REMOVED', ' ': 'SAME' };

/** Every line ended, the last one too, so that an end of text is no difference of its own. */
const wholeLines = (text: string | null): string => (text === null ? '' : `${text.replace(/\r\n?/g, '\n')}\n`);

const marked = (text: string, kind: LineKind): LineHunk['lines'] =>
  text.split('\n').slice(0, -1).map((line) => ({ kind, text: line }));
