/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where a pattern matches, in order. The pattern needs the flag g and must never match nothing. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** By place; of two that overlap, the first. */
export function inOrder<Place extends Span>(spans: Place[]): Place[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = -1;
  return sorted.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
