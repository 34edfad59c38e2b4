export { explain, type Explained } from './explain.js';
export type { Language, Telling } from './relative-date.js';
export { segmentLabel } from './segment-label.js';
export { tellReport } from './tell-report.js';
export { tellTouch } from './tell-touch.js';
