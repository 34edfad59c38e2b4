import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import { inOrder, spansOf, type Span } from './span.js';

/** A word that says tu or vous to the reader. */
export interface Address extends Span {
  form: 'TU' | 'VOUS';
}

const PRONOUN = /\b(?:t(?:u|e|oi|a|es|on)|vo(?:us|s|tres?))\b|\bt'(?=[a-z])|\bl(?:e tien|a tienne|es tiennes?)\b/g;
/** "Il s’est tu" is silence, "le ton du blog" a tone, "rendez-vous" an appointment. */
const SOMETHING_ELSE = pattern('')`
  (?:(?:s'est|me suis|s'etait|s'etant) tu|(?:\b(?:le|un|du|au|ce|bon|beau|juste|quel|son|mon|votre|notre|leur|
  meme|autre) |d'un |l'autre |ton sur )ton|\brendez[ -]vous)$
`;
const TONE_ON_TONE = /^ton sur ton\b/;

/** "Vous avez bien travaillé, toi et Marc": a vous that is said to several people. */
const SEVERAL = /\b(?:toi et|et toi|vous (?:deux|trois|tous|toutes)|tous les deux|toutes les deux|a vous deux)\b/;

/** What one person is told to do: "dis-moi", "n’hésite pas"; "je n’attends pas" tells of somebody else. */
const ORDER = pattern('g')`
  -(?:moi|nous|les?|la|lui|en|y)\b(?<=\b(?:dis|fais|ecris|reponds|donne|envoie|previens|laisse|passe|montre|
  rappelle|appelle|raconte|indique|contacte|tiens|confirme|explique|excuse|pardonne|parle|permets|regarde|dites|
  faites|[a-z]{2,20}ez)-[a-z]+)(?<!\b(?:rendez|chez)-[a-z]+)|(?<!\b(?:je|on|ils?|elles?|qui|personne) )\bn'(?:hesite|
  oublie|attends|aie|[a-z]{2,20}ez)(?= (?:pas|surtout|jamais|plus)\b)
`;
/** At the beginning of a sentence, where a verb without a subject can be nothing else. */
const OPENING_TU = pattern('y')`
  (?:decouvre|regarde|profite|clique|dis|ecris|reponds|envoie|essaie|viens|prends|lis|fais|sache|imagine|jette|
  commande|achete|teste|partage|publie|relaie|inscris)(?= (?:une?|les?|la|l'|ce|cet|cette|ces|notre|nos|mon|ma|
  mes|en|a|de|du|des|d'|ici|donc|vite|que|qui|si|suivre)\b)
`;
const OPENING_VOUS = pattern('y')`
  (?:decouvrez|regardez|profitez|cliquez|dites|ecrivez|repondez|envoyez|essayez|venez|prenez|lisez|faites|sachez|
  imaginez|jetez|veuillez|commandez|achetez|testez|partagez|publiez|relayez|inscrivez)\b
`;

/**
 * The words of a French text that say tu or vous: pronouns, possessives, and orders that can be nothing else. A bare
 * "regarde" in the middle of a sentence may be told of anybody and is left alone, as is a vous that is plural for
 * certain. Cut quotations and titles out before.
 */
export function addressesIn(passage: Passage): Address[] {
  const { plain, text } = passage;
  const pronouns = spansOf(PRONOUN, plain).filter((span) => !isSomethingElse(plain, span));
  const orders = spansOf(ORDER, plain).map((span) => wholeWord(plain, span));
  const words = [...pronouns, ...orders].map((span) => ({ ...span, form: formOf(plain, span) }));
  const toOne = passage.without(passage.sentences.filter(({ start, end }) => SEVERAL.test(plain.slice(start, end)))).plain;
  return inOrder([...words, ...openings(passage)])
    .filter(({ start, end }) => !isLookalike(text.slice(start, end)))
    .filter(({ form, start }) => form === 'TU' || toOne[start] !== ' ');
}

const formOf = (plain: string, { start, end }: Span): Address['form'] =>
  /^vo|^n'[a-z]+ez$|ez-|^(?:dites|faites)-/.test(plain.slice(start, end)) ? 'VOUS' : 'TU';

function openings({ plain, sentences }: Passage): Address[] {
  return sentences.flatMap(({ start }) => {
    const form = startsWith(OPENING_TU, plain, start) ? 'TU' : 'VOUS';
    const end = form === 'TU' || startsWith(OPENING_VOUS, plain, start) ? endOfWord(plain, start) : start;
    return end > start ? [{ start, end, form }] : [];
  });
}

function startsWith(pattern: RegExp, plain: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(plain);
}

function endOfWord(plain: string, start: number): number {
  let end = start;
  while (/[a-z]/.test(plain[end] ?? ' ')) end++;
  return end;
}

/** A match may begin in the middle of what a reader takes for one word. */
function wholeWord(plain: string, { start, end }: Span): Span {
  let first = start;
  while (/[a-z]/.test(plain[first - 1] ?? ' ')) first--;
  return { start: first, end };
}

const isSomethingElse = (plain: string, { start, end }: Span): boolean =>
  SOMETHING_ELSE.test(plain.slice(Math.max(0, start - 12), end)) || TONE_ON_TONE.test(plain.slice(start, start + 12));

/** Initials such as TU or TES, and participles such as "regardé", look the same in plain letters. */
const isLookalike = (word: string): boolean => /^(?:T[UAE]|TES|TON)$|[éàù]$/.test(word);
