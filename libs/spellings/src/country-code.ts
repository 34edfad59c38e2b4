import { wordKey } from './fold-text.js';

/** Codes that name no country of today (unions, test regions, countries that are gone). */
const NO_COUNTRY = /^(?:EU|EZ|UN|QO|X[AB]|ZZ|AN|BU|CS|DD|DY|FX|HV|NH|RH|SU|TP|UK|VD|YD|YU|ZR)$/;

const ALIASES: Record<string, string> = {
  GB: 'uk gbr england angleterre scotland ecosse wales paysdegalles greatbritain grandebretagne britain',
  US: 'usa unitedstatesofamerica etatsunisdamerique america amerique',
  FR: 'fra france',
  BE: 'bel', CH: 'che', LU: 'lux', CA: 'can', DE: 'deu ger', ES: 'esp', IT: 'ita', PT: 'prt',
  NL: 'nld hollande holland thenetherlands',
  CZ: 'republiquetcheque czechrepublic', VN: 'vietnam', CD: 'rdc drc', CI: 'cotedivoire ivorycoast',
  MA: 'mar', DZ: 'dza', TN: 'tun', SN: 'sen', RE: 'reunion iledelareunion', HK: 'hongkong', MO: 'macao',
  RU: 'russianfederation',
};

let codes: Map<string, string> | undefined;

/** ISO 3166-1 code ("FR") of a country given by code or by its name in French or English; null when it is none. */
export function countryCode(raw: string): string | null {
  codes ??= countryNames();
  return codes.get(wordKey(raw)) ?? null;
}

function countryNames(): Map<string, string> {
  const names = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const speakers = ['fr', 'en'].map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (NO_COUNTRY.test(code)) continue;
    const known = speakers.map((speaker) => speaker.of(code)).filter((name) => name !== undefined);
    for (const name of known.length ? [code, ...known] : []) names.set(wordKey(name), code);
  }
  for (const [code, aliases] of Object.entries(ALIASES)) for (const alias of aliases.split(' ')) names.set(alias, code);
  return names;
}
