import { wordPairs } from './likeness.js';

/**
 * Groups texts that are alike, directly or over others between them: the indexes of each group, in order. `threshold`
 * is a likeness from 0 to 1. Equal texts are met once; of the rest only those are compared that share one of their
 * rarest word pairs, which all above the threshold do (prefix filtering: R. Bayardo, Y. Ma, R. Srikant, "Scaling up
 * all pairs similarity search", 2007).
 */
export function groupAlike(skeletons: string[], threshold: number): number[][] {
  const copies = new Map<string, number[]>();
  skeletons.forEach((skeleton, index) => {
    const known = copies.get(skeleton);
    if (known) known.push(index);
    else copies.set(skeleton, [index]);
  });
  const indexes = [...copies.values()];
  const groups = joinAlike(rarestFirst([...copies.keys()].map(wordPairs)), threshold);
  return groups
    .map((group) => group.flatMap((one) => indexes[one]).sort((one, other) => one - other))
    .sort(([one], [other]) => one - other);
}

/** Each text's word pairs as numbers in order, the rarest in all texts lowest. */
function rarestFirst(texts: string[][]): number[][] {
  const counts = new Map<string, number>();
  for (const pair of texts.flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rare = [...counts].sort(([, one], [, other]) => one - other);
  const ranks = new Map(rare.map(([pair], rank) => [pair, rank]));
  return texts.map((pairs) => pairs.map((pair) => ranks.get(pair)!).sort((one, other) => one - other));
}

function joinAlike(texts: number[][], threshold: number): number[][] {
  const groupOf = texts.map((_, index) => [index]);
  const holders = new Map<number, number[]>();
  texts.forEach((text, index) => {
    const prefix = text.slice(0, text.length - Math.ceil((threshold * text.length) / (2 - threshold)) + 1);
    for (const pair of prefix) {
      const known = holders.get(pair) ?? [];
      holders.set(pair, known);
      for (const other of known)
        if (groupOf[other] !== groupOf[index] && isAlike(text, texts[other], threshold)) merge(groupOf, index, other);
      known.push(index);
    }
  });
  return [...new Set(groupOf)];
}

/** Moves the smaller group into the larger. */
function merge(groupOf: number[][], one: number, other: number): void {
  const [small, large] = [groupOf[one], groupOf[other]].sort((a, b) => a.length - b.length);
  for (const member of small) {
    large.push(member);
    groupOf[member] = large;
  }
}

/** Dice's coefficient of two ordered lists, as likeness() has it. */
function isAlike(one: number[], other: number[], threshold: number): boolean {
  const needed = (threshold * (one.length + other.length)) / 2;
  if (Math.min(one.length, other.length) < needed) return false;
  let [shared, at] = [0, 0];
  for (const pair of one) {
    while (other[at] < pair) at++;
    if (other[at] === pair) shared++;
  }
  return shared >= needed;
}
