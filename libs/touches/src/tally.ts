import { DAY_MS } from './constants.js';
import { elapsedMs } from './decay.js';
import { isAnswered, isOpen } from './touch.js';
import type { CountedTouch } from './touch.js';
import type { Tuning } from './tuning.js';

/** Touches counted one by one, for people to read: no decay, all time but for `lastYear`; `asked` counts open ones. */
export interface Tally {
  asked: number;
  answered: number;
  open: number;
  lastYear: { asked: number; answered: number };
  firstSentAt: Date | null;
  lastReplyAt: Date | null;
}

const YEAR_MS = 365 * DAY_MS;

/** Counts a contact's touches sent by `now`, oldest first. */
export function tallyOf(touches: readonly CountedTouch[], now: Date, tuning?: Tuning): Tally {
  const recent = touches.filter((touch) => elapsedMs(touch.sentAt, now) <= YEAR_MS);
  const answered = touches.filter((touch) => isAnswered(touch, now, tuning));
  return {
    asked: touches.length,
    answered: answered.length,
    open: touches.filter((touch) => isOpen(touch, now, tuning)).length,
    lastYear: { asked: recent.length, answered: recent.filter((touch) => isAnswered(touch, now, tuning)).length },
    firstSentAt: touches[0]?.sentAt ?? null,
    lastReplyAt: latest(answered.map((touch) => touch.replyAt)),
  };
}

const latest = (times: readonly (Date | null)[]): Date | null =>
  times.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
