import { addWorkingTime, nextOpening, type Place, type SendWindow } from '#calendar';
import { nextMove } from './next-step.js';
import { StepKind, type SequenceStep } from './step.js';

/** A mail or a task, and when it is likely to come. `step` counts from 1. */
export interface ForeseenDeed {
  step: number;
  kind: StepKind.MAIL | StepKind.TASK;
  at: Date;
}

/** What lies before somebody who answers nobody. */
export interface Foreseen {
  deeds: ForeseenDeed[];
  endsAt: Date;
}

export interface Way {
  steps: readonly SequenceStep[];
  window: SendWindow;
  place: Place;
  /** Whether a condition holds, as things are now. */
  holds: (step: SequenceStep) => boolean;
  /** Where they go on, and from when time is counted. */
  from: { step: number; at: Date };
  /** A step that comes no earlier, for reasons of its own. */
  notBefore?: { step: number; at: Date } | null;
}

/** Walks the whole way: mails leave when their window opens, tasks are done on the day they come. */
export function foresee({ steps, window, place, holds, from, notBefore = null }: Way): Foreseen {
  const deeds: ForeseenDeed[] = [];
  let { step, at } = from;
  for (let move = nextMove(steps, step, holds); move.kind !== 'END'; move = nextMove(steps, step, holds)) {
    if (move.kind === 'WAIT') {
      at = addWorkingTime(at, { days: move.days, hours: move.hours }, window, place);
      step = move.step;
      continue;
    }
    const kind = steps[move.step - 1]!.kind as ForeseenDeed['kind'];
    if (notBefore?.step === move.step && notBefore.at > at) at = notBefore.at;
    if (kind === StepKind.MAIL) at = nextOpening(window, place, at);
    deeds.push({ step: move.step, kind, at });
    step = move.step + 1;
  }
  return { deeds, endsAt: at };
}
