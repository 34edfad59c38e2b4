import { Temporal } from 'temporal-polyfill';

/** As long as a zone keeps one distance from UTC; milliseconds, `until` excluded. */
export interface Span {
  from: number;
  until: number;
  /** What is added to UTC to read the clock on the wall. */
  offset: number;
}

export const DAY = 86_400_000;

/** Looking one up takes a third of a millisecond, and everybody of a country asks for the same one. */
const found = new Map<string, Span[]>();
const KEPT_PER_ZONE = 32;

/** Throws RangeError for a zone that does not exist. */
export function spanAt(moment: number, timeZone: string): Span {
  const known = found.get(timeZone);
  const span = known?.find(({ from, until }) => from <= moment && moment < until);
  if (span) return span;
  const read = readSpan(moment, timeZone);
  found.set(timeZone, [read, ...(known ?? []).slice(0, KEPT_PER_ZONE - 1)]);
  return read;
}

/** The first moment, not before the given one, when the wall shows this local time or a later one. */
export function reach(local: number, timeZone: string, notBefore: number): number {
  for (let at = notBefore; ; ) {
    const { until, offset } = spanAt(at, timeZone);
    const reached = Math.max(at, local - offset);
    if (reached < until) return reached;
    at = until;
  }
}

function readSpan(moment: number, timeZone: string): Span {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  const until = zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  // "Previous" is strictly before: asked a moment later, it is the one that may fall on this very moment.
  const from = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
  return { from, until, offset: zoned.offsetNanoseconds / 1e6 };
}
