import { addWorkingTime, dayIn, type Place, type SendWindow } from '#calendar';
import { absent } from './diary-words.js';
import type { DiaryLine } from './enrolment-diary.js';
import { Awaited } from './enrolment.entity.js';
import { tellMoment } from './moment-words.js';
import type { Passage } from './passage.js';

/** After they are back people have that for themselves. */
const DAYS_AFTER_RETURN = 2;
const HALF_A_DAY_MS = 43_200_000;

/** When somebody may be written to again who said that they are back on a day (YYYY-MM-DD). */
export function backFrom(returnsOn: string, window: SendWindow, place: Place): Date {
  const midnight = new Date(`${returnsOn}T00:00:00Z`);
  const isBefore = dayIn(midnight, place.timeZone) < returnsOn;
  const start = isBefore ? new Date(midnight.getTime() + HALF_A_DAY_MS) : midnight;
  return addWorkingTime(start, { days: DAYS_AFTER_RETURN }, window, place);
}

/** Whoever announced an absence gets nothing before it is over and their pile of letters is read. @returns what to tell */
export function waitOutAbsence({ enrolment, returnsOn, window, place, contact, ourTimeZone }: Passage, now: Date): DiaryLine[] {
  if (!returnsOn || !enrolment.isRunning || enrolment.awaits === Awaited.TASK) return [];
  const until = backFrom(returnsOn, window, place);
  if (until <= now || (enrolment.dueAt && enrolment.dueAt >= until)) return [];
  enrolment.dueAt = until;
  return [{ enrolmentId: enrolment.id, at: now, message: absent(contact.name, tellMoment(until, ourTimeZone)), step: enrolment.step }];
}
