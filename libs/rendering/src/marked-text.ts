/**
 * Noncharacters, which Unicode keeps for use inside a program: they stand around each merged value while a template
 * writes. Neither templates nor values keep any.
 */
const START = '\ufdd0';
const END = '\ufdd1';
const MARKS = /[\ufdd0\ufdd1]/g;

export interface Span {
  start: number;
  end: number;
}

/** A text and places in it that stay where they belong while the text is tidied. */
export interface SpannedText {
  text: string;
  spans: Span[];
}

export const withoutMarks = (text: string): string => text.replace(MARKS, '');

export const marked = (text: string): string => `${START}${text}${END}`;

/** Takes the marks out and tells what stood between them, in order. */
export function spanned(text: string): SpannedText {
  const spans: Span[] = [];
  let written = '';
  for (const [index, piece] of text.split(START).entries()) {
    const end = piece.indexOf(END);
    if (index > 0) spans.push({ start: written.length, end: written.length + end });
    written += index > 0 ? piece.slice(0, end) + piece.slice(end + 1) : piece;
  }
  return { text: written, spans };
}

/** `replaceAll` that takes the spans along; one that ends amid what is replaced keeps its share of it. */
export function replaced({ text, spans }: SpannedText, pattern: RegExp, by: string): SpannedText {
  const edits = [...text.matchAll(pattern)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, found }))
    .filter(({ found }) => found !== by);
  let next = 0;
  let shift = 0;
  const moved = (offset: number): number => {
    for (; next < edits.length && edits[next].end <= offset; next++) shift += by.length - edits[next].found.length;
    const edit = edits.at(next);
    const share = edit && edit.start < offset ? Math.max(0, offset - edit.start - by.length) : 0;
    return offset + shift - share;
  };
  return {
    text: text.replace(pattern, by),
    spans: spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}

/** `trim` that takes the spans along. */
export function trimmed({ text, spans }: SpannedText): SpannedText {
  const short = text.trim();
  const lead = text.length - text.trimStart().length;
  const moved = (offset: number) => Math.min(Math.max(offset - lead, 0), short.length);
  return { text: short, spans: spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) })) };
}
