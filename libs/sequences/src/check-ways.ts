import type { StepFault } from './check-steps.js';
import type { StepInput } from './step.input.js';
import { MailThread, StepKind } from './step.js';

/** How somebody may come to a step. */
interface Way {
  /** No mail of the sequence went to them before. */
  isFirst: boolean;
  /** One did, and nothing was waited for since. */
  isHasty: boolean;
}

/** What is wrong with the ways through steps that are right one by one: jumps may leave out what a later step counts on. */
export function checkWays(steps: readonly StepInput[]): StepFault[] {
  const ways = steps.map(() => new Map<string, Way>());
  const lead = (to: number, way: Way) => ways[to]?.set(JSON.stringify(way), way);
  const faults = new Map<string, StepFault>();
  lead(0, { isFirst: true, isHasty: false });
  for (const [i, step] of steps.entries()) {
    for (const way of ways[i]!.values()) {
      if (step.kind === StepKind.MAIL) for (const fault of faultsOf(step, i, way)) faults.set(fault.field, fault);
      lead(i + 1, after(step, way));
      if (step.kind === StepKind.CONDITION && step.otherwise) lead(step.otherwise - 1, way);
    }
    if (!ways[i]!.size) faults.set(`steps.${i}`, { field: `steps.${i}`, message: 'nobody ever comes here. Leave it out.' });
  }
  return [...faults.values()];
}

function after({ kind }: StepInput, way: Way): Way {
  if (kind === StepKind.MAIL) return { isFirst: false, isHasty: true };
  return kind === StepKind.WAIT ? { ...way, isHasty: false } : way;
}

function faultsOf({ thread }: StepInput, i: number, { isFirst, isHasty }: Way): StepFault[] {
  if (isFirst && thread === MailThread.SAME)
    return [{ field: `steps.${i}.thread`, message: 'for some people this is the first mail, and it answers nothing. Make it NEW, or send another one before.' }];
  if (isHasty) return [{ field: `steps.${i}`, message: 'this mail would leave at once after the one before it. Put a WAIT between them.' }];
  return [];
}
