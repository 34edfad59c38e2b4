import { checkArms } from './check-arms.js';
import { checkStep } from './check-step.js';
import { checkWays } from './check-ways.js';
import type { StepInput } from './step.input.js';
import { StepKind } from './step.js';

/** What is wrong with a plan: the field as the API names it, steps counted from 0, and what to do. */
export interface StepFault {
  field: string;
  message: string;
}

const MOST_STEPS = 20;

/** All that is wrong with steps, whatever the templates say. */
export function checkSteps(steps: readonly StepInput[]): StepFault[] {
  if (steps.length > MOST_STEPS)
    return [{ field: 'steps', message: `these are ${steps.length}, and at most ${MOST_STEPS} are taken. Make two sequences of them.` }];
  if (!steps.some(({ kind }) => kind === StepKind.MAIL || kind === StepKind.TASK))
    return [{ field: 'steps', message: 'nothing is said or done in them. Add a MAIL or a TASK.' }];
  const faults = steps.flatMap((step, i) => checkStep(step, i, steps.length));
  return faults.length ? faults : [...checkWays(steps), ...checkArms(steps)];
}
