import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import { spansOf, type Span } from './span.js';

/** One thing that press releases have and letters have not. */
export interface ReleaseSign extends Span {
  sign: WrittenSign | 'LENGTH' | 'NO_READER';
}

type WrittenSign =
  | 'HEADING'
  | 'DATELINE'
  | 'PRESS_CONTACT'
  | 'BOILERPLATE'
  | 'ANNOUNCEMENT'
  | 'STATEMENT'
  | 'ENDING';

const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)';
const DAY = `(?:(?:le )?\\d{1,2}(?:er|st|nd|rd|th)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?)`;
const TOWN = "[a-z][a-z' -]{1,40}";

const SIGNS: [WrittenSign, RegExp][] = [
  [
    'HEADING',
    pattern('gm')`
      ^[ *#-]{0,6}(?:communiques? (?:de presse|aux medias)|communique|press release|news release|media release|
      for immediate release|pour diffusion immediate|a diffusion immediate|sous embargo|embargoed until)\b.{0,60}$
    `,
  ],
  [
    'DATELINE',
    new RegExp(`^[ *(]{0,4}${TOWN}(?:\\([a-z ,.]{1,30}\\))?(?:,| -| \\() {0,2}${DAY},? {0,2}(?:\\d{4}|[-:])`, 'gm'),
  ],
  [
    'PRESS_CONTACT',
    pattern('gm')`
      ^[ *#-]{0,6}(?:(?:contacts?|relations?|service)s? (?:de )?presse|(?:press|media)(?: relations)? (?:contacts?|
      enquiries|inquiries|office)|contacts? medias?)\b
    `,
  ],
  // A heading of its own: "À propos de Fournil & Cie", then a paragraph; not "À propos de votre article, ...".
  [
    'BOILERPLATE',
    pattern('gm')`
      ^[ *#-]{0,6}(?:a propos (?:de |d'|du |des )?|about )(?!votre|vos|ton|tes|you|your|
      ce|cet|cette|this|that)[^\n.,;?!]{2,60}:? {0,3}$
    `,
  ],
  [
    'ANNOUNCEMENT',
    pattern('g')`
      \b(?:(?:a|ont|avons) le plaisir (?:d'annoncer|de vous annoncer|de presenter)|(?:est|sont|sommes) (?:heureux|
      heureuse|fiers?|fieres?|ravis?|ravie) (?:d'annoncer|de vous annoncer|de presenter)|(?:is|are) (?:pleased|
      proud|delighted|excited|thrilled) to (?:announce|present|introduce|unveil)|(?<!\b(?:je|vous|te|nous|i|you|we|
      they) )(?<!\bj')(?:annonce|announces?|announced) (?:aujourd'hui|today|le lancement|the launch|l'ouverture|
      the opening|its|sa|son|ses|la sortie)|(?<!\b(?:je|vous|te|nous) )(?:lance|devoile|inaugure|launches|unveils|
      introduces) (?:aujourd'hui|today|son|sa|ses|its|une|un|la|le|a|the|their)\b|(?:leader|acteur majeur|
      acteur incontournable|specialiste|pionnier|numero un|reference) (?:francais|francaise|europeen|mondial|
      national|inconteste)[a-z]{0,3}\b|(?:a |the )?(?:world|global|european|market|uk)?[ -]?leading (?:provider|
      supplier|brand|company|maker|manufacturer|specialist|player))
    `,
  ],
  [
    'STATEMENT',
    pattern('g')`
      ["»],? {1,2}(?:a |s')?(?:declar|expliqu|affirm|rejoui|soulign|ajout|precis|indiqu|confi|comment|said|says|
      explain|add|state)[a-z]{0,5},? [^.\n]{0,80}|["»],? {1,2}se (?:rejouit|felicite)\b[^.\n]{0,80}
    `,
  ],
  ['ENDING', /^ {0,3}(?:###|- ?(?:fin|ends?|30) ?-)[ #]{0,10}$/gm],
];

const LONG_FROM = 1800;
const SHORT_LETTER = 500;
const READER = /\b(?:vous|votre|vos|tu|te|toi|ton|ta|tes|t'[a-z]|you|your|yours)\b/;

/**
 * The signs that a body is a pasted press release, one of each kind: heading, dateline, press contact, "About …",
 * announcement, quoted executive, ending mark, length, and nobody spoken to. One alone proves nothing; three do.
 */
export function releaseSignsIn(passage: Passage): ReleaseSign[] {
  const { plain } = passage;
  const signs: ReleaseSign[] = SIGNS.flatMap(([sign, words]) =>
    spansOf(words, plain)
      .slice(0, 1)
      .map((span) => ({ sign, ...span })),
  );
  const [first = { start: 0, end: 0 }] = passage.sentences;
  if (plain.length > LONG_FROM) signs.push({ sign: 'LENGTH', ...first });
  if (plain.length > SHORT_LETTER && !READER.test(plain)) signs.push({ sign: 'NO_READER', ...first });
  return signs.sort((one, other) => one.start - other.start);
}
