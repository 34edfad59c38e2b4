import type { Delivery } from '#mail';
import type { ToldReason } from '#platform';
import { DispatchState } from './dispatch-state.js';
import { accessRefused, captured, givenUp, putOff, refusedForGood, unanswered, unsendable } from './told-outcomes.js';

/** What became of an attempt, as the worker that made it knows. */
export type Result =
  | Delivery
  /** Its mailbox has no mail server. */
  | { outcome: 'CAPTURED' }
  /** No mail can be made of it, whatever the server. */
  | { outcome: 'UNSENDABLE'; text: string }
  /** It was not offered to a server at all, and may be taken again. */
  | { outcome: 'GIVEN_BACK' };

/** What is kept of it. Null leaves what was there. */
export interface Settlement {
  state: DispatchState;
  reason: string | null;
  wait: ToldReason | null;
  dueAt: Date | null;
  settledAt: Date | null;
  deferrals: number;
}

const MINUTE_MS = 60_000;

/** How long a message waits after each "not now"; after the last one it is given up. */
export const BACKOFF_MINUTES = [1, 5, 15, 60, 240, 480, 960];

/** @param deferrals how many times it was put off before */
export function settlementOf(result: Result, deferrals: number, now: Date): Settlement {
  const settled = (state: DispatchState, reason: string, wait: ToldReason | null): Settlement =>
    ({ state, reason, wait, dueAt: null, settledAt: now, deferrals });
  switch (result.outcome) {
    case 'SENT':
      return settled(DispatchState.SENT, result.response, null);
    case 'CAPTURED':
      return settled(DispatchState.CAPTURED, captured, null);
    case 'UNSENDABLE':
      return settled(DispatchState.FAILED, result.text, unsendable(result.text));
    case 'UNCERTAIN':
      return settled(DispatchState.UNCERTAIN, result.text, unanswered(result.text));
    case 'GIVEN_BACK':
      return { state: DispatchState.DUE, reason: null, wait: null, dueAt: null, settledAt: null, deferrals };
    case 'REFUSED':
      // Refused access is ours to mend, not the message's fault: it waits like any "not now".
      if (result.about === 'ACCOUNT') return deferred(result.text, deferrals, now, accessRefused);
      return settled(DispatchState.REFUSED, result.text, refusedForGood(result));
    case 'DEFERRED':
      return deferred(result.text, deferrals, now, putOff);
  }
}

function deferred(text: string, deferrals: number, now: Date, tell: (text: string, until: Date) => ToldReason): Settlement {
  const minutes = BACKOFF_MINUTES[deferrals];
  if (minutes === undefined)
    return { state: DispatchState.FAILED, reason: text, wait: givenUp(text, deferrals + 1), dueAt: null, settledAt: now, deferrals: deferrals + 1 };
  const dueAt = new Date(now.getTime() + minutes * MINUTE_MS);
  return { state: DispatchState.DUE, reason: text, wait: tell(text, dueAt), dueAt, settledAt: null, deferrals: deferrals + 1 };
}
