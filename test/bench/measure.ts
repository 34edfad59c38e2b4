/** One figure of a bench: a ratio of two things measured in the same run, and what it should be; null where it is only told. */
export interface Measure {
  name: string;
  ratio: number;
  goal: number | null;
  pass: boolean;
}

export const atLeast = (goal: number, name: string, ratio: number): Measure => ({ name, ratio: rounded(ratio), goal, pass: ratio >= goal });

export const atMost = (goal: number, name: string, ratio: number): Measure => ({ name, ratio: rounded(ratio), goal, pass: ratio <= goal });

export const told = (name: string, ratio: number): Measure => ({ name, ratio: rounded(ratio), goal: null, pass: true });

const rounded = (ratio: number): number => Math.round(ratio * 1_000) / 1_000;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
