import { opening } from './next-opening.js';
import { OpeningHours } from './opening-hours.js';
import type { Place, SendWindow } from './send-window.js';
import { DAY, reach } from './zone-spans.js';

/** Working days, then working hours; neither negative, hours may be fractions. */
export interface WorkingTime {
  days?: number;
  hours?: number;
}

/**
 * A moment inside the window, so much working time after `start` (counted from the next opening when the window is
 * shut). A day keeps the time on the wall: Friday 10:17 plus one is Monday 10:17. Hours run while the window is open.
 * Throws RangeError for negative amounts and for a window that never opens.
 */
export function addWorkingTime(start: Date, time: WorkingTime, window: SendWindow, place: Place): Date {
  const { days = 0, hours = 0 } = time;
  if (!(days >= 0 && Number.isInteger(days) && hours >= 0 && Number.isFinite(hours)))
    throw new RangeError(`${days} days and ${hours} hours: give whole days, and hours, not below 0`);
  const week = new OpeningHours(window, place);
  const begun = opening(week, start.getTime());
  return new Date(addHours(week, addDays(week, begun, days), Math.round(hours * 3_600_000)));
}

/** How long the window was open from `start` to `end`, in milliseconds; 0 when `end` is not after `start`. */
export function workingTimeBetween(start: Date, end: Date, window: SendWindow, place: Place): number {
  const week = new OpeningHours(window, place);
  let open = 0;
  for (let at = opening(week, start.getTime()); at < end.getTime(); ) {
    const closing = week.closing(at);
    open += Math.min(closing, end.getTime()) - at;
    at = opening(week, closing);
  }
  return open;
}

function addDays(week: OpeningHours, from: number, days: number): number {
  if (days === 0) return from;
  const wall = wallTime(week, from);
  let day = Math.floor(wall / DAY);
  let at = from;
  for (let left = days; left > 0; left--) {
    at = opening(week, reach((day + 1) * DAY, week.timeZone, at));
    day = Math.floor((at + week.spanAt(at).offset) / DAY);
  }
  return opening(week, reach(day * DAY + (wall - Math.floor(wall / DAY) * DAY), week.timeZone, at));
}

/** The local time on the wall. Where the clocks go back, the time they go back to: so a later start never ends earlier. */
function wallTime(week: OpeningHours, moment: number): number {
  const { until, offset } = week.spanAt(moment);
  const after = until === Infinity ? Infinity : until + week.spanAt(until).offset;
  return Math.min(moment + offset, after);
}

function addHours(week: OpeningHours, from: number, duration: number): number {
  let at = from;
  for (let left = duration; ; ) {
    const open = week.closing(at) - at;
    if (left < open) return at + left;
    left -= open;
    at = opening(week, at + open);
  }
}
