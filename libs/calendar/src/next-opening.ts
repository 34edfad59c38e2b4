import { OpeningHours, startOfDay } from './opening-hours.js';
import type { Place, SendWindow } from './send-window.js';
import { DAY } from './zone-spans.js';

/** No window of at least one day a week stays shut that long. */
const HORIZON = 3 * 366 * DAY;

/**
 * The first moment inside the window that is not before `from`; `from` itself when it is inside. An hour that the
 * clocks skip never opens, one that they repeat opens twice. Throws RangeError for a window that never opens.
 */
export function nextOpening(window: SendWindow, place: Place, from: Date): Date {
  return new Date(opening(new OpeningHours(window, place), from.getTime()));
}

/** @returns epoch milliseconds */
export function opening(hours: OpeningHours, from: number): number {
  for (let at = from; at < from + HORIZON; ) {
    const { until, offset } = hours.spanAt(at);
    const midnight = startOfDay(at, offset);
    const opens = Math.max(at, midnight + hours.from);
    if (opens < Math.min(midnight + hours.until, until) && hours.isWorked((midnight + offset) / DAY)) return opens;
    at = Math.min(midnight + DAY, until);
  }
  throw new RangeError(`Nothing opens within three years of ${new Date(from).toISOString()}`);
}
