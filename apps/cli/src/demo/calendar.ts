export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The day that lies so many days before now, at an hour of UTC with its fraction. */
export function atHour(now: Date, daysAgo: number, hour: number): Date {
  const day = new Date(now.getTime() - daysAgo * DAY_MS);
  day.setUTCHours(0, Math.round(hour * 60), 0, 0);
  return day;
}

/** The same hour on the Friday before when it would be on a week-end. */
export function onWorkday(at: Date): Date {
  const late = { 6: 1, 0: 2 }[at.getUTCDay()] ?? 0;
  return new Date(at.getTime() - late * DAY_MS);
}

/** The agency answers between nine and six in Paris, from Monday to Friday: then or the next time it opens. */
export function inOfficeHours(at: Date): Date {
  const opens = withinHours(at, 7, 17);
  const daysToMonday = { 6: 2, 0: 1 }[opens.getUTCDay()] ?? 0;
  return new Date(opens.getTime() + daysToMonday * DAY_MS);
}

/** Nobody writes in the middle of the night: then or at breakfast. */
export const awake = (at: Date): Date => withinHours(at, 5, 22);

/** The next time it is this hour of UTC, at the same minute. */
export function atNext(hour: number, at: Date): Date {
  const next = new Date(at);
  next.setUTCHours(hour);
  return next < at ? new Date(next.getTime() + DAY_MS) : next;
}

function withinHours(at: Date, from: number, to: number): Date {
  const hour = at.getUTCHours();
  const moved = new Date(at.getTime() + (hour >= to ? DAY_MS : 0));
  if (hour < from || hour >= to) moved.setUTCHours(from);
  return moved;
}

export const dateOf = (at: Date): string => at.toISOString().slice(0, 10);

/** "jeudi 12 mars", "Thursday 12 March". */
export function dayInWords(at: Date, language: 'fr' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(at).replace(',', '').replace(/ 1 /, language === 'fr' ? ' 1er ' : ' 1 ');
}
