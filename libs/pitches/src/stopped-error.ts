import { badInput, DomainError } from '#platform';
import type { PitchPlan } from './pitch-plan.js';
import type { WrittenPitch } from './write-pitches.js';

type Stopped = Exclude<WrittenPitch, { outcome: 'WRITTEN' }>;

/** Why there are no words for this person. */
export const reasonsOf = (stopped: Stopped): string =>
  stopped.outcome === 'NO_VARIANT' ? `${stopped.missing}. Add it, or correct the contact.` : stopped.problems.map(({ message }) => message).join(' ');

export function stoppedError(stopped: Stopped, { template }: PitchPlan): DomainError {
  const reasons = reasonsOf(stopped);
  if (stopped.outcome === 'STOPPED') return new DomainError('BAD_INPUT', reasons, { problems: stopped.problems });
  return badInput('templateId', `${template.name} does not suit ${stopped.facts.contact.name}: ${reasons}`);
}
