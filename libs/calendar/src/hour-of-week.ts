import { DAY, spanAt } from './zone-spans.js';

const HOUR = 3_600_000;

/** 1 January 1970 was a Thursday. */
const DAYS_FROM_MONDAY = 3;

/** The hour that runs on the wall of a time zone, counted from Monday 0:00: 0 to 167. */
export function hourOfWeek(moment: Date, timeZone: string): number {
  const at = moment.getTime();
  const sinceMonday = at + spanAt(at, timeZone).offset + DAYS_FROM_MONDAY * DAY;
  return Math.floor((((sinceMonday % (7 * DAY)) + 7 * DAY) % (7 * DAY)) / HOUR);
}
