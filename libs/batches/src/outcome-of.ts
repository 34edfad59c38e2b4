import type { Finding } from '#charter';
import { makePitch, problemReason, variantReason, type Pitch, type PitchPlan, type WrittenPitch } from '#pitches';
import { BatchOutcome } from './batch-item.entity.js';
import type { BatchReason } from './batch-reason.js';

/** What became of somebody; the pitch is kept where a person can make something of it. */
export interface Outcome {
  outcome: BatchOutcome;
  reasons: BatchReason[];
  pitch: Pitch | null;
}

/** What one pitch of a batch comes to. */
export function outcomeOf(plan: PitchPlan, written: WrittenPitch, batchId: string): Outcome {
  if (written.outcome === 'STOPPED') return without(BatchOutcome.MISSING_VALUES, written.problems.map(problemReason));
  if (written.outcome === 'NO_VARIANT') return without(BatchOutcome.MISSING_VALUES, [variantReason(plan, written)]);
  const blocks = written.verdict.findings.filter(({ severity }) => severity === 'BLOCKS');
  const personal = blocks.filter(isOfThePerson);
  if (personal.length) return without(BatchOutcome.EXCLUDED, personal.map(reasonOf));
  const outcome = blocks.length ? BatchOutcome.BLOCKED : BatchOutcome.READY;
  return { outcome, reasons: blocks.map(reasonOf), pitch: makePitch(plan, written, { batchId }) };
}

export const reasonOf = ({ rule, quote, message }: Finding): BatchReason => ({ rule, quote, message });

const without = (outcome: BatchOutcome, reasons: BatchReason[]): Outcome => ({ outcome, reasons, pitch: null });

/** No other words would help: it is about whom they are for. */
const isOfThePerson = ({ rule }: Finding): boolean => rule.startsWith('policy-') || rule === 'do-not-contact' || rule === 'no-address';
