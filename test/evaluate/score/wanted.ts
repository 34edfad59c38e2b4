import { parseArgs } from 'node:util';
import type { Regime } from './regime.js';

/** What somebody asks of `npm run evaluate -- score`. */
export interface Wanted {
  all: boolean;
  /** The file or, with `all`, the folder; undefined is the usual one. */
  target: string | undefined;
  regime: Regime;
  windowDays: number;
  predictions: string | undefined;
  touches: string | undefined;
}

export const USAGE = `Usage: npm run evaluate -- score FILE.csv [--regime team|ego] [--window DAYS] [--predictions OUT] [--touches OUT]
       npm run evaluate -- score --all [FOLDER]`;

export class UsageError extends Error {}

const LONGEST_WINDOW_DAYS = 365;
const text = { type: 'string' } as const;
const OPTIONS = { all: { type: 'boolean' }, regime: text, window: text, predictions: text, touches: text } as const;

/** Throws a UsageError that names what is wrong. */
export function wantedBy(args: string[]): Wanted {
  const { values, positionals } = parsed(args);
  const { all = false, regime = 'team', window = '14', predictions, touches } = values;
  const windowDays = Number(window);
  if (regime !== 'team' && regime !== 'ego') throw new UsageError(`--regime ${regime}: choose team or ego.`);
  if (!(windowDays > 0 && windowDays <= LONGEST_WINDOW_DAYS)) throw new UsageError(`--window ${window}: give days, such as 14.`);
  if (all && Object.keys(values).length > 1) throw new UsageError('--all goes with no other option.');
  if (positionals.length > 1 || (!all && !positionals.length)) throw new UsageError('Name one file, or ask for --all.');
  return { all, target: positionals[0], regime, windowDays, predictions, touches };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
