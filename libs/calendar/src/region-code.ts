import Holidays from 'date-holidays';

/** Regions that people name otherwise than the law does, by country. */
const ALSO: Record<string, Record<string, string>> = { FR: { alsace: '67' } };

const LANGUAGES = ['en', 'fr'];

/** How a country's holidays call a region ("67", "BY"), from its name or ISO 3166-2 code; null when it has none of its own. */
export function regionCode(country: string, region: string): string | null {
  const wanted = plain(region).replace(new RegExp(`^${country.toLowerCase()}-`), '');
  const also = ALSO[country]?.[wanted];
  if (also) return also;
  const holidays = new Holidays();
  for (const language of [undefined, ...LANGUAGES])
    for (const [code, name] of Object.entries<string>(holidays.getStates(country, language) ?? {}))
      if (wanted === code.toLowerCase() || isNamed(plain(name), wanted)) return code;
  return null;
}

/** "Département Moselle" is Moselle, "Canton of Geneva" is Geneva. */
const isNamed = (name: string, wanted: string): boolean => name === wanted || name.replace(TITLE, '') === wanted;

const TITLE = /^(?:departement |canton (?:of |de |des |du |d')?)/;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
