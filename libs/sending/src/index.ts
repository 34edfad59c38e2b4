import { DispatchEvent } from './dispatch-event.entity.js';
import { DispatchState } from './dispatch-state.js';
import { Dispatch } from './dispatch.entity.js';

export { tokenIn } from './answer-token.js';
export { DepartureGates, type DepartureGate } from './departure-gates.js';
export { DispatchLoop } from './dispatch-loop.js';
export { DispatchesService } from './dispatches.service.js';
export { EnrolledDispatches } from './enrolled-dispatches.js';
export { answeredSubject, threadAfter } from './follow-thread.js';
export type { Letter } from './letter.js';
export { NoteReports, type DispatchReport } from './note-reports.js';
export { SettleDispatches } from './settle-dispatches.js';
export { SendDue } from './send-due.js';
export { SendingModule } from './sending.module.js';
export { SendingPace } from './sending-pace.js';
export { Unsubscribing } from './unsubscribing.js';
export { Dispatch, DispatchEvent, DispatchState };

/** The tables of this lib. */
export const sendingEntities = [Dispatch, DispatchEvent];
