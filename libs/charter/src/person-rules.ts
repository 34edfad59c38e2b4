import { genderedWordsIn, overlaps, plainLetters, type GenderedWords, type Span } from '#prose';
import type { Circumstances } from './pitch-case.js';
import type { ReadPart } from './read-part.js';
import type { Reading } from './reading.js';
import type { Rule } from './rule.js';
import type { Sighting } from './sighting.js';
import { words } from './words.js';

type Contact = Circumstances['contact'];

const greetingName: Rule = {
  name: 'greeting-names-them',
  title: words('Le bon nom dans le bonjour', 'The right name in the greeting'),
  explanation: words(
    'Le nom qui suit « Bonjour » est celui de la personne, sans faute ; jamais celui d’une autre, jamais « à tous » ni « Madame, Monsieur ».',
    'The name after “Hello” is this person’s, spelt right; never somebody else’s, never “all” nor “Sir or Madam”.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => reading.bodies().flatMap((body) => wrongGreeting(body, reading.circumstances) ?? []),
};

function wrongGreeting(body: ReadPart, { contact, policy }: Circumstances): Sighting | null {
  const { part, passage } = body;
  const greeting = body.greeting();
  if (greeting?.isForAnybody && contact.firstName)
    return { part, span: greeting, message: nobodyNamed(contact.firstName) };
  if (!greeting?.name || isMerged(body, greeting.name)) return null;
  const said = passage.quote(greeting.name);
  const theirs = [contact.firstName, contact.name, policy?.agent?.name];
  if (!isName(said) || isTheirName(plainLetters(said), theirs)) return null;
  return { part, span: greeting.name, message: anotherName(contact) };
}

/** What the template put in is theirs by construction, or a fallback somebody chose. */
const isMerged = ({ merged }: ReadPart, name: Span): boolean => merged.some((value) => overlaps(value, name));

const CROWD =
  /\b(?:tous|toutes|tout le monde|all|everyone|everybody|folks|team|[ée]quipe|blogueu\p{L}+|bloggers?|amis?|friends?)\b/iu;

/** Whether the words after "Bonjour" name somebody, or everybody: "there" and a sentence that runs on do not. */
const isName = (said: string): boolean => /^\p{Lu}\p{L}*(?:[\s.'’-]+\p{L}+){0,3}$/u.test(said) || CROWD.test(said);

/** Theirs, or their agent's: whole words, or the beginning of one, as Rob is of Robert. */
function isTheirName(said: string, names: (string | null | undefined)[]): boolean {
  const known = partsOf(plainLetters(names.filter(Boolean).join(' ')));
  const isKnown = (part: string): boolean =>
    known.some((name) => name === part || (part.length >= SHORTEST_NICKNAME && name.startsWith(part)));
  const people = said.split(/ (?:et|and|&) /).map(partsOf);
  return people.some((person) => person.length > 0 && person.every(isKnown));
}

const SHORTEST_NICKNAME = 3;

const PARTICLES = new Set([
  ...['chere', 'cher', 'dear', 'monsieur', 'madame', 'mr', 'mrs', 'ms', 'mme', 'm'],
  ...['dr', 'docteur', 'maitre', 'professeur', 'chef'],
]);

const partsOf = (name: string): string[] =>
  name.split(/[\s.'_-]+/).filter((part) => part !== '' && !PARTICLES.has(part));

const nobodyNamed = (firstName: string) =>
  words(
    `Ces mots s’adressent à n’importe qui, et cette personne s’appelle ${firstName}. Écrivez son nom.`,
    `These words are for anybody, and this person is called ${firstName}. Write their name.`,
  );

const anotherName = ({ name, firstName }: Contact) =>
  words(
    `Ce n’est pas le nom de cette personne, qui s’appelle ${firstName ?? name}. Corrigez-le.`,
    `This is not the name of this person, who is called ${firstName ?? name}. Correct it.`,
  );

const genderAgreement: Rule = {
  name: 'gender-agreement',
  title: words('Les accords justes', 'The right gender'),
  explanation: words(
    '« Cher », « Madame », « vous êtes invitée » s’accordent avec la personne. Les formes inclusives vont à tout ' +
      'le monde.',
    '“Mr”, “Mrs” and what agrees in French suit the person. Inclusive forms suit everybody.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => {
    const { gender } = reading.circumstances.contact;
    if (gender === 'UNKNOWN') return [];
    return gendered(reading, (one) => one.gender !== gender, WRONG_GENDER[gender]);
  },
};

const WRONG_GENDER = {
  FEMININE: words(
    'Ces mots sont au masculin, et cette personne est une femme. Accordez-les.',
    'These words are for a man, and this person is a woman. Make them agree.',
  ),
  MASCULINE: words(
    'Ces mots sont au féminin, et cette personne est un homme. Accordez-les.',
    'These words are for a woman, and this person is a man. Make them agree.',
  ),
};

const genderKnown: Rule = {
  name: 'gender-known',
  title: words('Pas d’accord au hasard', 'No guessed gender'),
  explanation: words(
    'Quand nous ne savons pas si nous écrivons à une femme ou à un homme, le message ne le suppose pas.',
    'Where we do not know whether we write to a woman or a man, the message does not suppose it.',
  ),
  severity: 'WARNS',
  figures: {},
  find: (reading) =>
    reading.circumstances.contact.gender === 'UNKNOWN' ? gendered(reading, () => true, GUESSED_GENDER) : [],
};

const GUESSED_GENDER = words(
  'Ces mots supposent une femme ou un homme, et nous ne savons pas. Complétez la fiche ou tournez la phrase autrement.',
  'These words suppose a woman or a man, and we do not know. Complete the contact or turn the phrase otherwise.',
);

type Message = Sighting['message'];

const gendered = (reading: Reading, isWrong: (one: GenderedWords) => boolean, message: Message): Sighting[] =>
  reading.bodies().flatMap(({ part, ourVoice }) =>
    genderedWordsIn(ourVoice, reading.language)
      .filter(isWrong)
      .map(({ start, end }) => ({ part, span: { start, end }, message })),
  );

export const PERSON_RULES: Rule[] = [greetingName, genderAgreement, genderKnown];
