import { Dispatch, DispatchState } from './dispatch.entity.js';

export { DeliverDispatch } from './deliver-dispatch.js';
export { DispatchesService, type Letter } from './dispatches.service.js';
export { SendingModule } from './sending.module.js';
export { Dispatch, DispatchState };

/** The tables of this lib. */
export const sendingEntities = [Dispatch];
