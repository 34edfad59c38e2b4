import { addWorkingTime, nextOpening } from '#calendar';
import { conditionMissed, nextMove, StepKind, type SequenceStep } from '#sequences';
import { waitOutAbsence } from './absence.js';
import { done, ended, waits } from './diary-words.js';
import type { DiaryLine } from './enrolment-diary.js';
import { tellMoment } from './moment-words.js';
import type { Passage } from './passage.js';

/** Where somebody goes on, and from when what comes next is counted. */
export interface Onward {
  from: number;
  at: Date;
  now: Date;
  holds: (step: SequenceStep) => boolean;
}

/** Takes an enrolment to the next thing to be done, over waits and through conditions, or to its end. @returns what to tell */
export function goOn(passage: Passage, { from, at, now, holds }: Onward): DiaryLine[] {
  const { enrolment, steps, window, place, ourTimeZone } = passage;
  const tell = (message: DiaryLine['message'], step: number | null): DiaryLine[] => [{ enrolmentId: enrolment.id, at: now, message, step }];
  const move = nextMove(steps, from, holds);
  if (move.kind === 'END') {
    const reason = move.because ? ended(steps.indexOf(move.because) + 1, conditionMissed(move.because)) : done;
    enrolment.complete(reason, now);
    return tell(reason, null);
  }
  if (move.kind === 'DO') {
    const isMail = steps[move.step - 1]!.kind === StepKind.MAIL;
    enrolment.goTo(move.step, isMail ? nextOpening(window, place, at) : at);
    return waitOutAbsence(passage, now);
  }
  const until = addWorkingTime(at, { days: move.days, hours: move.hours }, window, place);
  enrolment.goTo(move.step, until);
  return [...tell(waits(tellMoment(until, ourTimeZone)), move.step - 1), ...waitOutAbsence(passage, now)];
}
