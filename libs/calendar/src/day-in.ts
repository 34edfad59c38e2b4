import { DAY, spanAt } from './zone-spans.js';

/** The day, YYYY-MM-DD, on the calendar of a time zone. */
export function dayIn(moment: Date, timeZone: string): string {
  const at = moment.getTime();
  return dayText(Math.floor((at + spanAt(at, timeZone).offset) / DAY));
}

/** YYYY-MM-DD of a day counted from 1 January 1970. */
export const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, -14);

/** Days since 1 January 1970. Throws RangeError for a day that does not exist. */
export function dayNumber(text: string): number {
  const at = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(at) || dayText(at / DAY) !== text)
    throw new RangeError(`"${text}" is no day. Write one like 2024-05-31`);
  return at / DAY;
}
