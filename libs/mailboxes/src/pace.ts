/** How a mailbox may send, as its settings say. */
export interface Pace {
  address: string;
  archivedAt: Date | null;
  /** IANA name, its own or the workspace's. */
  timeZone: string;
  workingDays: number[];
  /** HH:MM, with or without seconds. */
  worksFrom: string;
  worksUntil: string;
  dailyLimit: number | null;
  rampStartedOn: string | null;
  rampFirstDay: number;
  rampStep: number;
  gapSeconds: number;
  gapJitterSeconds: number;
  domainDailyLimit: number | null;
}

const DAY_MS = 86_400_000;

/**
 * How many messages may leave on a day, null without a limit: a new mailbox begins with `rampFirstDay` and sends
 * `rampStep` more on each day after it, up to its daily limit.
 */
export function limitOn({ dailyLimit, rampStartedOn, rampFirstDay, rampStep }: Pace, day: string): number | null {
  if (!rampStartedOn) return dailyLimit;
  const days = Math.max(0, (Date.parse(day) - Date.parse(rampStartedOn)) / DAY_MS);
  return Math.min(rampFirstDay + days * rampStep, dailyLimit ?? Infinity);
}

/** Milliseconds between a message and the next one. @param random from 0 to 1, 1 excluded */
export const gapAfter = ({ gapSeconds, gapJitterSeconds }: Pace, random: number): number =>
  Math.round((gapSeconds + gapJitterSeconds * random) * 1000);

export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
