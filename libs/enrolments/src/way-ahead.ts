import { foresee, type Foreseen, type SequenceStep } from '#sequences';
import { Awaited } from './enrolment.entity.js';
import type { Passage } from './passage.js';

/** What lies before somebody under way, from where they are. @param holds whether a condition holds for them now */
export function wayAhead({ enrolment, steps, window, place }: Passage, holds: (step: SequenceStep) => boolean, now: Date): Foreseen {
  const at = enrolment.dueAt ?? now;
  const isOverdue = enrolment.awaits !== Awaited.DISPATCH && at < now;
  return foresee({ steps, window, place, holds, from: { step: enrolment.step, at: isOverdue ? now : at } });
}
