/** A day of the calendar, counted from 1970-01-01: no hours, no zones. */
export type Day = number;

const LENGTH = 86_400_000;

export const dayOf = (instant: Date): Day => Math.floor(instant.getTime() / LENGTH);

/** Null where there is no such day; a month counts from 1. */
export function dayAt(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? dayOf(at) : null;
}

export const partsOf = (day: Day): { year: number; month: number; date: number; weekday: number } => {
  const at = new Date(day * LENGTH);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: at.getUTCDay() };
};

/** `2026-05-12`. */
export const written = (day: Day): string => new Date(day * LENGTH).toISOString().slice(0, 10);

/** The first day after this one on which people work. */
export function nextWorkday(day: Day): Day {
  const { weekday } = partsOf(day + 1);
  return day + 1 + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
