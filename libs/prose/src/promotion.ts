import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import { ENGLISH_CALL, ENGLISH_DISCOUNT, ENGLISH_NEWS } from './english-promotion.js';
import { FRENCH_CALL, FRENCH_DISCOUNT, FRENCH_NEWS } from './french-promotion.js';
import { inOrder, spansOf, type Span } from './span.js';
import { isTheirStory } from './their-story.js';

export interface Promotion extends Span {
  /** NEWS is the brand's own: a launch, a boast, what is new. */
  kind: 'CALL' | 'NEWS' | 'PRICE' | 'DISCOUNT' | 'RELEASE';
}

const PRICE = pattern('g')`
  (?<![\d.,])\d{1,9}(?:[ .,]\d{3}){0,3}(?:[.,]\d{1,2})? ?(?:€|£|\$|euros?\b|eur\b|dollars?\b|usd\b|chf\b|
  francs?\b|livres sterling\b|quid\b|pounds?\b(?! of))|(?:€|£|\$) ?\d(?:[\d.,]{0,11}\d)?
`;

const WORDED_PRICE = pattern('g')`
  \b(?:(?:deux|trois|
  quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|
  soixante|cents?|mille)[ -](?:et )?){1,6}(?:euros|dollars|livres sterling)\b|(?<!\b(?:lost|gained|weigh|weighs|
  weighed|hundred|and|[a-z]+ty) )\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|
  thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)[ -](?:and )?){1,6}(?:euros|dollars|quid|
  pounds(?! of))\b
`;
/** Most letters name no currency; this tells at once. */
const CURRENCY = /[a-z] (?:euros|dollars|livres sterling|quid|pounds)\b/;

const RELEASE = pattern('gm')`
  \b(?:communiques? (?:de|aux|a la) (?:presse|medias?)|(?:le|un|ce|notre|nos|du|au|ci-joint|dernier|present|des|
  les) communiques?|press[ -]releases?|news release|media release|for immediate release|(?:pour |
  a )diffusion immediate|dossiers? de presse|(?:notre|ci-joint le|ci-joint) cp|our pr|(?<!\b(?:your|votre|vos|
  ton) )(?:press|
  media)[ -]kits?|(?<!\b(?:your|votre|vos|ton) )kits? (?:media|presse|de presse))\b|^ {0,3}communique\b
`;
/** "Ceci n’est pas un communiqué" says that it is none. */
const DENIED = pattern('')`
  \b(?:pas|sans|aucun|aucune|ni|plutot qu'|jamais|not|isn't|no|without|never|rather than|
  instead of)\b[^.!?\n]{0,40}$
`;

/**
 * What in a text advertises: a brand's call to action, its news, a price, a discount, the words "press release". Words
 * of French and English (ISO 639-1), both for another language. A price that the reader told, or that belongs to a
 * story of others, is none of ours. Cut quotations and what speaks of the reader's own work out before.
 */
export function promotionsIn(passage: Passage, language: string): Promotion[] {
  const { plain } = passage;
  const of = (kind: Promotion['kind'], pattern: RegExp) => spansOf(pattern, plain).map((span) => ({ ...span, kind }));
  const isFrench = language !== 'en';
  const isEnglish = language !== 'fr';
  const terms = [
    ...of('PRICE', PRICE),
    ...(CURRENCY.test(plain) ? of('PRICE', WORDED_PRICE) : []),
    ...(isFrench ? of('DISCOUNT', FRENCH_DISCOUNT) : []),
    ...(isEnglish ? of('DISCOUNT', ENGLISH_DISCOUNT) : []),
  ];
  return inOrder([
    ...terms.filter((term) => !isTheirStory(plain, term)),
    ...releasesIn(passage),
    ...(isFrench ? [...of('CALL', FRENCH_CALL), ...of('NEWS', FRENCH_NEWS)] : []),
    ...(isEnglish ? [...of('CALL', ENGLISH_CALL), ...of('NEWS', ENGLISH_NEWS)] : []),
  ]);
}

/** Where a text says itself that it is, or brings, a press release. */
export const releasesIn = ({ plain, text }: Passage): Promotion[] =>
  spansOf(RELEASE, plain)
    .filter(({ start, end }) => !/communique$/i.test(text.slice(start, end)))
    .filter(({ start }) => !DENIED.test(plain.slice(Math.max(0, start - 60), start)))
    .map((span) => ({ ...span, kind: 'RELEASE' }));
