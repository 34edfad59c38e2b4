import type { StepFault } from './check-steps.js';
import type { StepInput } from './step.input.js';
import { ARM_KEYS } from './step.js';

/** Whoever gets one way keeps it to the end: mails that are tried in several ways are tried in the same ones. */
export function checkArms(steps: readonly StepInput[]): StepFault[] {
  const tried = steps.flatMap(({ arms }, i) => (arms && arms.length > 1 ? [{ i, keys: keysOf(arms.length) }] : []));
  const first = tried[0];
  return tried.filter(({ keys }) => keys !== first!.keys).map(({ i, keys }) => ({
    field: `steps.${i}.arms`,
    message: `these are ${keys}, and the mail of step ${first!.i + 1} is tried as ${first!.keys}. Give both the same number, or one of them a single template.`,
  }));
}

const keysOf = (count: number): string => ARM_KEYS.slice(0, count).join(', ');
