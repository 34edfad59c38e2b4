/** The clock is asked once for each spelling: building a formatter costs more than reading a row. */
const known = new Map<string, string | null>();

/** IANA name ("Europe/Paris") of a time zone however its case; null when the clock knows none of that name. */
export function timeZoneName(raw: string): string | null {
  const name = raw.trim().slice(0, 64);
  const found = known.get(name);
  if (found !== undefined) return found;
  const canonical = /^[a-z]+(?:[/_+-][a-z\d_+-]+)*$/i.test(name) ? ask(name) : null;
  if (known.size < 2000) known.set(name, canonical);
  return canonical;
}

function ask(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
