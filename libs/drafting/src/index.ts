export type { Drafted, DraftOrder, JudgeCase } from './draft-order.js';
export { Drafting } from './drafting.js';
export { DraftingModule } from './drafting.module.js';
export { draftHere } from './task.js';
