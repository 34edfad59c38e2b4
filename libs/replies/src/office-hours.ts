import { addWorkingTime, workingTimeBetween, type Place, type SendWindow } from '#calendar';

/** When somebody is there to answer. */
const OFFICE: SendWindow = { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true };

/** Whoever still waits then, waits too long. */
const PATIENCE = { days: 1 };

/** One working day after they wrote: Friday 10:17 is Monday 10:17. */
export const escalationAfter = (waitsSince: Date, place: Place): Date => addWorkingTime(waitsSince, PATIENCE, OFFICE, place);

/** How long they waited, in whole minutes: by the clock, and in working hours. */
export const waitedFor = (since: Date, until: Date, place: Place): { responseMinutes: number; workingMinutes: number } => ({
  responseMinutes: minutes(until.getTime() - since.getTime()),
  workingMinutes: minutes(workingTimeBetween(since, until, OFFICE, place)),
});

const minutes = (duration: number): number => Math.floor(duration / 60_000);
