import { pattern } from './pattern.js';
import type { Span } from './span.js';

const END = /[.!?]+["»)\]]*(?=\s|$)|\n/g;
/** A point after these ends no sentence. */
const ABBREVIATION = pattern('')`
  (?:^|[\s(])(?:[a-z]|mme|mlle|mgr|dr|pr|st|ste|mr|mrs|ms|jr|cf|etc|ex|env|vs|nb|art|fig|vol|no|tel|e\.g|i\.e|p\.ex|
  a\.m|p\.m)\.$
`;
/** As wide as mail programs wrap: a line that long goes on in the next. */
const WRAPPED_FROM = 60;

/**
 * The sentences of a text in plain letters, without the space around them. A paragraph, a list item and a short line end
 * one as well; a wrapped line does not, nor does the point of "M. Martin" or of a web address.
 */
export function sentencesOf(plain: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(plain); match; match = END.exec(plain)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n' ? isWrapped(plain, match.index) : isAbbreviation(plain, start, end)) continue;
    add(sentences, plain, start, end);
    start = end;
  }
  add(sentences, plain, start, plain.length);
  return sentences;
}

function add(sentences: Span[], plain: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isSpace(plain, start)) start++;
  while (end > start && isSpace(plain, end - 1)) end--;
  if (start < end) sentences.push({ start, end });
}

const isSpace = (plain: string, at: number): boolean => plain[at] === ' ' || plain[at] === '\n';

const isAbbreviation = (plain: string, start: number, end: number): boolean =>
  plain[end - 1] === '.' && ABBREVIATION.test(plain.slice(Math.max(start, end - 8), end));

function isWrapped(plain: string, lineEnd: number): boolean {
  const next = plain[lineEnd + 1];
  if (next === undefined || !/[a-z\d"(«]/.test(next)) return false;
  return lineEnd - (plain.lastIndexOf('\n', lineEnd - 1) + 1) >= WRAPPED_FROM;
}
