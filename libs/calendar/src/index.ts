export { dayIn } from './day-in.js';
export { holidayOn } from './holidays.js';
export { hourOfWeek } from './hour-of-week.js';
export { nextOpening } from './next-opening.js';
export type { Place, SendWindow } from './send-window.js';
export { addWorkingTime, workingTimeBetween, type WorkingTime } from './working-time.js';
export { zoneFor } from './zone-for.js';
