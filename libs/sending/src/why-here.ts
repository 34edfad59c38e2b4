import type { ToldReason } from '#platform';
import { DispatchState } from './dispatch-state.js';
import type { Dispatch } from './dispatch.entity.js';
import { inHand, itsTurnComes, serverSaid } from './told-outcomes.js';

/** Why a message has not left; null once it has. There is always an answer. */
export function whyHere({ state, wait, dueAt, reason }: Pick<Dispatch, 'state' | 'wait' | 'dueAt' | 'reason'>): ToldReason | null {
  if (state === DispatchState.SENT || state === DispatchState.CAPTURED) return null;
  if (wait) return wait;
  if (state === DispatchState.DUE) return itsTurnComes(dueAt);
  if (state === DispatchState.CLAIMED) return inHand;
  return serverSaid(reason ?? state);
}
