import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import { inOrder, spansOf, type Span } from './span.js';

/** What a person forgets to fill in, in the languages of forms. */
const BLANKS = [
  ...['pr[ée]nom', 'nom', '(?:first|last|full)? ?[-_]?name', 'blog', 'site', 'titre', 'title', 'ville', 'city', 'date'],
  ...['marque', 'brand', 'produit', 'product', 'lien', 'link', 'url', 'entreprise', 'soci[ée]t[ée]', 'company', 'sujet'],
  ...['topic', 'article', 'th[èe]me', 'signature', 'montant', 'amount', 't[ée]l[ée]phone', 'adresse', 'address'],
  ...['e-?mail', 'x+', 'tb[dc]', '[àa] (?:compl[ée]ter|remplir|d[ée]finir)'],
  '(?:ins[ée]rer|ins[èe]re|insert|your|votre|ton|nom|name|pr[ée]nom|titre|title|lien|link|ajouter|add) [^\\]\\n>]{1,40}',
  '[\\p{L} ]{2,30} (?:name|nom|pr[ée]nom|title|titre|link|lien|url|here|ici)',
].join('|');
const BRACKETED = new RegExp(
  `\\[ {0,2}(?:${BLANKS}) {0,2}\\]|<(?:${BLANKS})>|\\{ {0,2}[\\p{L}_][\\p{L}\\d_. ]{0,40}\\}`,
  'giu',
);
const MACHINE = pattern('gu')`
  \{\{[^}\n]{0,80}\}\}|\{\{|\}\}|\[\[[^\]\n]{0,80}\]\]|\$\{[^}\n]{0,80}\}|<%[^%\n]{0,80}%>|\{%[^%\n]{0,80}%\}|
  \*\|[^|\n]{1,40}\|\*|%%[A-Za-z_]{2,30}%%|[$#]{1,2}[A-Z][A-Z_]{2,30}[$#]{1,2}|\[[A-Z]{2,20}(?:_[A-Z]{1,20}){1,4}\]|
  %[A-Z][A-Z_]{2,30}%|_{4,}|__[A-Z_]{2,30}__|(?<![\p{L}\d])(?:X{3,}|TODO|FIXME|NaN|Invalid Date)(?![\p{L}\d])|
  \[object [A-Za-z]{1,20}\]|
  #(?:REF|VALUE|NAME|N/A)[!?]?
`;
/** Blanks in capitals, and a name that was not available. */
const FORM = pattern('gu')`
  N/A(?<=(?:[Bb]onjour|[Hh]ello|[Hh]i|[Dd]ear|[Cc]h[eè]re?) N/A)|\((?:TITLE|TITRE|NAME|NOM|PR[EÉ]NOM|
  FIRST NAME|BLOG(?: NAME)?|NOM DU BLOG|DATE|LINK|LIEN|URL|CITY|VILLE|TOPIC|SUJET|ARTICLE|BRAND|MARQUE|PRODUCT|
  PRODUIT)\)|\b(?:INSERT|INS[EÉ]RER|ADD|AJOUTER|YOUR|VOTRE) [\p{Lu} ]{2,40} (?:HERE|ICI)(?![\p{L}\d])
`;
/** "An undefined feeling" and "null and void" are English, and Null is a surname. */
const NOTHING = pattern('gu')`
  (?<![\p{L}\d])(?:(?<!(?:[Aa]n|still|remains?|largely|left|is|be) )undefined|null|
  NULL)(?![\p{L}\d])(?! (?:and void|hypothesis|result))
`;
const LOREM = /\blorem ipsum\b/g;
/** "Bonjour ," and "Dear,": the name is missing. */
const GREETING = pattern('gm')`
  ^ {0,3}(?:(?:bonjour|bonsoir|salut|hello|hi|hey|dear|chere?|coucou) +,|(?:dear|chere?) {0,2}[,!:]? {0,3}$)
`;

/** What was to be replaced before sending: braces of every template language, [PRÉNOM], XXX, "undefined", "Bonjour ,". */
export function placeholdersIn({ text, plain }: Passage): Span[] {
  const found = [...spansOf(MACHINE, text), ...spansOf(FORM, text), ...spansOf(BRACKETED, text), ...spansOf(NOTHING, text)];
  return inOrder([...found, ...spansOf(LOREM, plain), ...spansOf(GREETING, plain)]);
}
