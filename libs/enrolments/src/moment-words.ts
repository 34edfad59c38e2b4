/** A moment as people say it, in both languages. */
export interface ToldMoment {
  fr: string;
  en: string;
}

/** "mardi 3 mars 2026 à 09:30", "Tuesday 3 March 2026 at 09:30", by the clock of an IANA zone. */
export const tellMoment = (at: Date, timeZone: string): ToldMoment => ({
  fr: `${day(at, timeZone, 'fr-FR')} à\u00a0${time(at, timeZone)}`,
  en: `${day(at, timeZone, 'en-GB')} at ${time(at, timeZone)}`,
});

/** "mardi 3 mars 2026", "Tuesday 3 March 2026". */
export const tellDay = (at: Date, timeZone: string): ToldMoment => ({ fr: day(at, timeZone, 'fr-FR'), en: day(at, timeZone, 'en-GB') });

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one costs a thousand times what it costs to use it. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options));
  return formats.get(key)!;
}

const day = (at: Date, timeZone: string, locale: string): string =>
  format(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at).replace(',', '');

const time = (at: Date, timeZone: string): string => format('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
