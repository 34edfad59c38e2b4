export { understandHere } from './understand.js';
export { Understanding } from './understanding.js';
export { UnderstandingModule } from './understanding.module.js';
export type { AttachmentNote, Forwarded, Understood } from './understood.js';
