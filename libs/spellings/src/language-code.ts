import { wordKey } from './fold-text.js';

/** ISO 639-1, the codes in use. */
const CODES = new Set(`aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee
  el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy ia id ig ii ik io is it iu ja jv ka
  kg ki kk kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne nl nn no
  nr nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
  tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/));

const ALIASES = { fra: 'fr', fre: 'fr', eng: 'en', deu: 'de', ger: 'de', spa: 'es', ita: 'it', nld: 'nl', por: 'pt' };

let names: Map<string, string> | undefined;

/**
 * ISO 639-1 code ("fr") of a language given by tag ("fr-FR", "fr_CA") or by its name in French, English or itself;
 * null when it is none. The region is left out: a contact has a country of its own.
 */
export function languageCode(raw: string): string | null {
  const tag = /^\s*([a-z]{2,3})(?:[-_][a-z\d]{2,8})*\s*$/i.exec(raw)?.[1].toLowerCase() ?? '';
  if (CODES.has(tag)) return tag;
  names ??= languageNames();
  return names.get(tag) ?? names.get(wordKey(raw)) ?? null;
}

function languageNames(): Map<string, string> {
  const found = new Map(Object.entries(ALIASES));
  for (const code of CODES)
    for (const locale of ['fr', 'en', code]) {
      const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code);
      if (name) found.set(wordKey(name), code);
    }
  return found;
}
