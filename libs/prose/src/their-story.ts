import { pattern } from './pattern.js';
import { spansOf, type Span } from './span.js';

/** Who says it: "vous dites", "your post on". */
const TOLD_BY_THEM = pattern('')`
  \b(?:vous|tu|t'|you) (?:l'|le |en |y |m'|nous )?(?:avez |as |have |had |once |also |just |already |deja |
  aussi )?(?:dit(?:es)?|dis|disiez|disais|ecri[a-z]{1,5}|racont[a-z]{1,4}|not[a-z]{1,4}|calcul[a-z]{1,4}|pay[a-z]{1,4}|
  achet[a-z]{1,4}|parl[a-z]{1,4}|cit[a-z]{1,4}|expliqu[a-z]{1,4}|montr[a-z]{1,4}|say|said|wrote|write|mention(?:ed)?|
  noted?|paid|bought|told|described?|showed|worked out|point(?:ed)? out)\b|\b(?:dites|ecrivez|disiez|ecriviez|
  racontez|dis|ecris)-(?:vous|tu)\b|\b(?:selon|d'apres) (?:vous|toi)\b|\b(?:votre|vos|ton|ta|tes|
  your) (?:[a-z-]{1,20} ){0,2}(?:
  articles?|billets?|posts?|recettes?|series?|videos?|guides?|pages?|textes?|episodes?|chroniques?|enquetes?|
  comparatifs?|reportages?|histoires?|recits?|essais?|newsletters?|pieces?|recipes?|stor(?:y|ies)|essays?|reviews?|
  columns?) (?:sur|ou|consacre|qui|about|on|where|that|which)\b
`;
/** "J’ai appris chez un artisan qui vendait": others, long ago. */
const OTHERS = pattern('')`
  \b(?:(?:vend|cout|val|achet|pay)ai(?:t|ent)|a l'epoque|j'ai paye|used to|back then|i paid|cost me|donne par|
  (?:distribue|donne|offert|servi)e?s? par (?!nous|notre|nos)|hands? out)\b
`;
/** What speaks of us, or offers, whoever is quoted beside it. */
const OURS = pattern('')`
  \b(?:notre|nos|notres?|our|ours|le mien|les miens|mine)\b|\b(?:nous|je|we|i|we're|i'm) (?:vous |te |
  t'|are |am )?(?:propos|offr|vend|lanc|fais|faisons|giv|sell|launch)|\b(?:profit|benefici)|\bpour (?:vous|toi|vos|
  tes)\b|\bfor (?:you|your)\b|\b(?:tarif|a partir de|code|retails?|priced)\b
`;

/** As far as a sentence is looked at on either side. */
const REACH = 240;

/**
 * Whether a price or a discount is told by the reader or of others, and not in a breath with what is ours: the sentence
 * says whose it is, and its own clause (up to a colon or semicolon) does not speak of us.
 */
export function isTheirStory(plain: string, span: Span): boolean {
  const clause = around(plain, span, CLAUSE_EDGE);
  return !OURS.test(clause) && (OTHERS.test(clause) || TOLD_BY_THEM.test(around(plain, span, SENTENCE_EDGE)));
}

const SENTENCE_EDGE = /[.!?](?=\s|$)|\n\n/g;
const CLAUSE_EDGE = /[.!?](?=\s|$)|\n\n|[:;]/g;

/** The text around a span, as far as the next edge on either side. */
function around(plain: string, { start, end }: Span, edge: RegExp): string {
  const before = plain.slice(Math.max(0, start - REACH), start);
  const after = plain.slice(end, end + REACH);
  const from = spansOf(edge, before).at(-1)?.end ?? 0;
  const to = spansOf(edge, after).at(0)?.start ?? after.length;
  return before.slice(from) + plain.slice(start, end) + after.slice(0, to);
}
