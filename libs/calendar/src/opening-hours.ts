import { holidayName } from './holidays.js';
import { timesOf, type Place, type SendWindow } from './send-window.js';
import { DAY, spanAt, type Span } from './zone-spans.js';

/** A window read for a place. */
export class OpeningHours {
  /** Milliseconds since midnight. */
  readonly from: number;
  readonly until: number;
  readonly timeZone: string;

  constructor(
    private readonly window: SendWindow,
    private readonly place: Place,
  ) {
    [this.from, this.until] = timesOf(window);
    this.timeZone = place.timeZone;
  }

  /** Whether it opens on a day counted from 1 January 1970, a Thursday. */
  isWorked(day: number): boolean {
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    if (!this.window.days.includes(weekday)) return false;
    return !this.window.respectsHolidays || holidayName(day, this.place) === null;
  }

  spanAt(moment: number): Span {
    return spanAt(moment, this.timeZone);
  }

  /** When the day of an open moment closes, or the clocks change before that. */
  closing(moment: number): number {
    const { offset, until } = this.spanAt(moment);
    return Math.min(startOfDay(moment, offset) + this.until, until);
  }
}

/** The midnight before a moment, as if its distance from UTC had held since. */
export const startOfDay = (moment: number, offset: number): number => Math.floor((moment + offset) / DAY) * DAY - offset;
