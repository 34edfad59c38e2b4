import { zoneFor, type Place } from '#calendar';

/** What is on record of where somebody lives. */
export interface KnownPlace {
  timeZone: string | null;
  country: string | null;
  region: string | null;
}

/** Where they live; of whom we know neither clock nor country we take ours. */
export function placeOf({ timeZone, country, region }: KnownPlace, ours: Place): Place {
  const zone = timeZone ?? (country && zoneFor(country));
  return zone ? { timeZone: zone, country, region } : ours;
}
