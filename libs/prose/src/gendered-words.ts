import type { Passage } from './passage.js';
import { pattern } from './pattern.js';
import { inOrder, spansOf, type Span } from './span.js';

/** Words that suppose the reader to be a woman or a man. */
export interface GenderedWords extends Span {
  gender: 'FEMININE' | 'MASCULINE';
}

/** "invité·e", "invité(e)", "invité-e", "invité.e", "Cher·ère", "Cher/chère": right for everybody. */
const INCLUSIVE = /^(?:[·•⋅.-]|\(|\/)(?:e|re|ere|ne|rice|ice|se|euse|chere?)(?![a-z])/;

/** Agree with who is spoken to by an e. */
const AGREEING =
  'invite|convie|interesse|concerne|tente|passionne|motive|selectionne|abonne|assure|etonne|' +
  'inscrit|choisi|retenu|attendu|surpris|convaincu|pret|content|ravi|certain|partant';
const ADVERB = '(?:donc|aussi|bien|tres|cordialement|chaleureusement|bien sur|deja|toujours|encore|vraiment|peut-etre) ';
const YOU_ARE =
  "(?:vous (?:etes|serez|seriez|etiez|vous sentez)|" +
  "tu (?:es|seras|serais|etais|te sens)|(?:etes|seriez|serez)-vous|(?:es|serais|seras)-tu)";
const PARTICIPLE = new RegExp(
  `\\b${YOU_ARE} (?:${ADVERB}){0,2}` +
    `(?:(?:${AGREEING})(?<e>e)?|heureux|(?<happy>heureuse)|le bienvenu|(?<welcome>la bienvenue))(?![a-z])`,
  'g',
);
const OPENS = '(?<=^ {0,3}(?:bonjour |bonsoir |tres |chere? ){0,2}[a-z]+)';
const DEAR = new RegExp(`\\b(?:chere?(?! (?:a|au|tous|toutes)\\b)|monsieur|madame|mademoiselle|mme|mlle)\\b${OPENS}`, 'gm');
/** "Madame, Monsieur" is for whoever it is. */
const EITHER = /^ {0,3}(?:bonjour |chere? )?(?:madame|monsieur)(?:, | et | ou |\/)(?:chere? )?(?:madame|monsieur)\b/m;
const READER = pattern('g')`
  \b(?:cher (?:lecteur|blogueur|ami|collegue|confrere)|chere (?:lectrice|blogueuse|amie|collegue|consoeur))\b
`;
const ENGLISH_TITLE = pattern('gm')`
  \b(?:mr|mister|sir|mrs|ms|miss|madam|ma'am)\b(?<=^ {0,3}(?:dear|hello|hi|good (?:morning|afternoon|
  evening)) [a-z']+)(?! or\b)
`;

const FEMININE = /^(?:chere|madame|mademoiselle|mme|mlle|mrs|ms|miss|madam|ma'am)\b/;

/** Only what is certain: titles, "Cher" and "Chère", "vous êtes invitée". Inclusive spellings suppose nothing. */
export function genderedWordsIn(passage: Passage, language: string): GenderedWords[] {
  if (language === 'en') return titles(passage, ENGLISH_TITLE);
  if (language !== 'fr') return [];
  const greeting = EITHER.test(passage.plain) ? [] : titles(passage, DEAR);
  return inOrder([...greeting, ...titles(passage, READER), ...participles(passage)]);
}

const titles = ({ plain }: Passage, pattern: RegExp): GenderedWords[] =>
  spansOf(pattern, plain)
    .filter(({ end }) => !INCLUSIVE.test(plain.slice(end, end + 10)))
    .map(({ start, end }) => ({ start, end, gender: FEMININE.test(plain.slice(start, end)) ? 'FEMININE' : 'MASCULINE' }));

function participles({ plain }: Passage): GenderedWords[] {
  return Array.from(plain.matchAll(PARTICIPLE), ({ index, 0: { length }, groups = {} }) => ({
    ...{ start: index, end: index + length },
    gender: (groups.e ?? groups.happy ?? groups.welcome) ? ('FEMININE' as const) : ('MASCULINE' as const),
  })).filter(({ end }) => !INCLUSIVE.test(plain.slice(end, end + 10)));
}
