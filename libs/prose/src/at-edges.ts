const EDGE = String.raw`\b`;
/** What must not stand before, and the edge: in which order makes no difference. */
const BEFORE_EDGE = /^((?:\(\?<[!=][^()]*\))*)\\b/;

/**
 * A regular expression's source that finds the same sooner: neighbouring alternatives that begin at a word's edge (`\bun|\bdeux`)
 * look for that edge together (`\b(?:un|deux)`), rather than one after the other at every letter.
 */
export function atEdges(source: string): string {
  const runs: { isAtEdge: boolean; alternatives: string[] }[] = [];
  for (const alternative of alternativesOf(source)) {
    const isAtEdge = BEFORE_EDGE.test(alternative);
    if (runs.at(-1)?.isAtEdge !== isAtEdge) runs.push({ isAtEdge, alternatives: [] });
    runs.at(-1)!.alternatives.push(alternative.replace(BEFORE_EDGE, '$1'));
  }
  return runs.map(({ isAtEdge, alternatives }) => (isAtEdge ? `${EDGE}(?:${alternatives.join('|')})` : alternatives.join('|'))).join('|');
}

/** Signs that stand for themselves or open and close what an alternative lies in: escaped ones, classes, brackets. */
const SIGNS = /\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs;

/** Parted where a bar stands in no brackets. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: sign, index } of source.matchAll(SIGNS)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      alternatives.push(source.slice(from, index));
      from = index + 1;
    }
  }
  return [...alternatives, source.slice(from)];
}
