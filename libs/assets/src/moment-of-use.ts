import { badInput } from '#platform';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * When something was used of which people know the day alone: at noon, after the offer it came of and not after now.
 * Throws BAD_INPUT for a day to come or before the offer; a day's grace covers every time zone.
 * @param usedOn YYYY-MM-DD
 */
export function momentOfUse(usedOn: string, { offeredAt, now }: { offeredAt: Date; now: Date }): Date {
  const noon = Date.parse(`${usedOn}T12:00:00Z`);
  if (noon - DAY_MS / 2 > now.getTime() + DAY_MS)
    throw badInput('usedOn', `${usedOn} has not come yet. Settle it once it was used.`);
  if (noon + DAY_MS / 2 < offeredAt.getTime() - DAY_MS)
    throw badInput('usedOn', `${usedOn} is before the offer, made on ${offeredAt.toISOString().slice(0, 10)}. Correct it.`);
  return new Date(Math.min(now.getTime(), Math.max(noon, offeredAt.getTime() + MINUTE_MS)));
}
