import { existsSync, readFileSync } from 'node:fs';
import type { Evaluation } from './evaluation.js';
import { touchLines } from './outputs.js';
import type { Regime } from './regime.js';

const WITHIN = 1e-6;

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

/** How an evaluation with the usual window agrees with what the folder has of it; null where it has nothing. */
export interface Agreement {
  /** Lines that differ. */
  touches: number | null;
  /** The largest difference of a chance. */
  chances: number | null;
}

export function agreementOf(evaluation: Evaluation, regime: Regime, stem: string): Agreement {
  const [touches, chances] = [`${stem}.touches14.csv`, `${stem}.ref14.csv`].map((file) => (existsSync(file) ? linesOf(file) : null));
  return { touches: touches && differing(touchLines(evaluation), touches), chances: chances && largestGap(evaluation, regime, chances) };
}

export const agrees = ({ touches, chances }: Agreement): boolean => (touches ?? 0) === 0 && (chances ?? 0) <= WITHIN;

function differing(ours: string[], theirs: string[]): number {
  const longer = Math.max(ours.length, theirs.length);
  return Array.from({ length: longer }, (_, i) => ours[i] !== theirs[i]).filter(Boolean).length;
}

/** Infinite when there are more of the one than of the other. */
function largestGap({ touches }: Evaluation, regime: Regime, [header, ...rows]: string[]): number {
  if (rows.length !== touches.length) return Infinity;
  const column = header.split(',').indexOf(`p_${regime}`);
  return rows.reduce((worst, row, i) => Math.max(worst, Math.abs(Number(row.split(',')[column]) - touches[i].replayed.chance)), 0);
}
