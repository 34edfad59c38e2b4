import { ENOUGH_EVIDENCE } from './constants.js';
import type { Evidence } from './evidence.js';

export type Band = 'VERY_RESPONSIVE' | 'RESPONSIVE' | 'AVERAGE' | 'QUIET' | 'SILENT' | 'NOT_ENOUGH_HISTORY';
export type Confidence = 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH';

/** Least odds ratio to the segment for each band (section 4.5). */
const CUTS: readonly [number, Band][] = [
  [3, 'VERY_RESPONSIVE'], [1.3, 'RESPONSIVE'], [0.75, 'AVERAGE'], [0.33, 'QUIET'],
];

const odds = (p: number): number => p / (1 - p);

/** Whether a score says more than the segment's average would. */
export const hasEnoughHistory = (evidence: Evidence, lastInboundAt: Date | null): boolean =>
  evidence.asked >= ENOUGH_EVIDENCE || lastInboundAt !== null;

/** How a contact stands in its segment; both are probabilities, strictly between 0 and 1. */
export function bandOf(probability: number, segmentRate: number): Band {
  const ratio = odds(probability) / odds(segmentRate);
  return CUTS.find(([least]) => ratio >= least)?.[1] ?? 'SILENT';
}

/** The confidence word of section 4.6. */
export function confidenceOf({ asked }: Evidence): Confidence {
  if (asked < ENOUGH_EVIDENCE) return 'NONE';
  if (asked < 2) return 'LOW';
  return asked < 6 ? 'MEDIUM' : 'HIGH';
}
