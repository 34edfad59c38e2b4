import { StepKind, type SequenceStep } from './step.js';

/** What comes next on somebody's way. `step` counts from 1. */
export type Move =
  /** A mail or a task. */
  | { kind: 'DO'; step: number }
  /** Working time goes by, then it goes on at `step`. */
  | { kind: 'WAIT'; step: number; days: number; hours: number }
  | { kind: 'END'; because: SequenceStep | null };

/**
 * Walks from a step to the next thing to be done: through conditions at once, over a wait. Conditions lead onwards only,
 * so every walk ends.
 * @param holds whether a condition holds for them now
 */
export function nextMove(steps: readonly SequenceStep[], from: number, holds: (step: SequenceStep) => boolean): Move {
  for (let at = from; at <= steps.length; ) {
    const step = steps[at - 1]!;
    if (step.kind === StepKind.WAIT) return { kind: 'WAIT', step: at + 1, days: step.days ?? 0, hours: step.hours ?? 0 };
    if (step.kind !== StepKind.CONDITION) return { kind: 'DO', step: at };
    const next = holds(step) ? at + 1 : step.otherwise;
    if (!next || next <= at) return { kind: 'END', because: step };
    at = next;
  }
  return { kind: 'END', because: null };
}
