import { createHash } from 'node:crypto';
import { StepKind, type Arm, type SequenceStep } from './step.js';

/** Whom an arm is chosen for. */
export interface Tried {
  contactId: string;
  sequenceId: string;
}

/**
 * The way a mail is tried on somebody: the same in every launch of the sequence, spread by weight over all people.
 * @param arms at least one, each of a weight above 0
 */
export function chooseArm(arms: readonly Arm[], { contactId, sequenceId }: Tried): Arm {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  const digest = createHash('sha256').update(`${sequenceId} ${contactId}`).digest();
  let place = (digest.readUIntBE(0, 6) / 2 ** 48) * total;
  return arms.find(({ weight }) => (place -= weight) < 0) ?? arms.at(-1)!;
}

/** The arm that somebody's answer counts for: of the first mail that is tried in several ways; null where nothing is written. */
export function armIn(steps: readonly SequenceStep[], tried: Tried): string | null {
  const mails = steps.filter(({ kind }) => kind === StepKind.MAIL);
  const mail = mails.find(({ arms }) => arms!.length > 1) ?? mails[0];
  return mail ? chooseArm(mail.arms!, tried).key : null;
}

/** The words of one of its mails for somebody in an arm; a mail that has no such arm is written the first way. */
export const armOf = ({ arms }: Pick<SequenceStep, 'arms'>, arm: string | null): Arm => arms!.find(({ key }) => key === arm) ?? arms![0]!;
