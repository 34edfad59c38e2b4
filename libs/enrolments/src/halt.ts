import type { ToldReason } from '#platform';
import type { DiaryLine } from './enrolment-diary.js';
import type { Passage } from './passage.js';

type Halted = Pick<Passage, 'enrolment'>;

/** Ends it. @returns what to tell */
export function stop({ enrolment }: Halted, message: ToldReason, now: Date): DiaryLine[] {
  enrolment.stop(message, now);
  return [{ enrolmentId: enrolment.id, at: now, message, step: enrolment.step }];
}

/** Until somebody resumes it. @returns what to tell */
export function pause({ enrolment }: Halted, message: ToldReason, now: Date): DiaryLine[] {
  enrolment.pause(message);
  return [{ enrolmentId: enrolment.id, at: now, message, step: enrolment.step }];
}
