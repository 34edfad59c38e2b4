/** One line of the table. */
export interface Measure {
  what: string;
  found: string;
  goal: string;
  pass: boolean;
  misses?: string[];
}

/** A share of something that must reach a goal, in percent. */
export function share(what: string, right: number, of: number, goal: number, misses: string[]): Measure {
  const percent = of === 0 ? 100 : (100 * right) / of;
  return { what, found: `${right}/${of} ${percent.toFixed(1)} %`, goal: `>= ${goal} %`, pass: percent >= goal, misses };
}

/** Something that must not be. */
export const none = (what: string, misses: string[]): Measure => ({
  ...{ what, found: `${misses.length}`, goal: '0', pass: misses.length === 0, misses: misses.map((miss) => `${what}: ${miss}`) },
});

/** How many of what is expected were found, each as often as it is expected. */
export function inCommon<T>(expected: T[], found: T[]): number {
  const left = [...found];
  return expected.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
