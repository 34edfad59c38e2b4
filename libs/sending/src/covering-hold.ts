import { held, type StandingHold, type Verdict } from '#restraint';
import type { LoggedDispatch } from './claimed-dispatch.js';

/** The crisis switch that was thrown for a message; answers to a person and calendar updates are never held. */
export function coveringHold(dispatch: LoggedDispatch, holds: readonly StandingHold[]): Verdict | null {
  return dispatch.originKind === 'PITCH' ? held({ candidate: dispatch, holds }) : null;
}
