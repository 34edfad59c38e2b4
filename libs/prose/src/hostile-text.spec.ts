import { describe, expect, it } from 'vitest';
import * as prose from '#prose';

const SIZE = 100_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

/** Texts made to send a careless pattern back and forth. */
const HOSTILE = [
  ...['a', ' ', '\n', '.', '?', '!', ' \n', '«', '“', '"', '>', '\n> ', '{', '{{', '[', '[[', '<', '<%', '%', '${', '*|'],
  ...['https://', 'https://a.', 'http:/', 'www.', 'www.a', 'mailto:', 'mailto:a@', ')', '(', '://', 'https://a.example/)'],
  ...['1', '1 ', '1.', '12,50', '-20 % ', '€', '€1', 'ez-', 'n’', 'n’hésitez ', 'aez', 'tu ', 't’', 'vous ', 'ton sur ', 'rendez-vous'],
  ...['merci de ', 'merci de bien vouloir ', 'si vous avez ', 'votre adresse ', 'votre adresse a b c ', 'fournil.example/', 'a-b.', 'et pourriez-vous ', 'would love a b link', '(TITLE', 'INSERT A ', 'toi et ', 'Zoë ',  'ne plus ', 'pas de '],
  ...['Paris, le ', 'Paris\n', 'À propos de ', 'À propos de\n', '», ', '", said ', '###\n', 'bonjour ', 'Bonjour a b c ', 'chère ', 'vous êtes '],
  ...['vous êtes donc ', 'dear mr ', 'cordialement ', 'Cordialement\n', 'notre a b c ', 'our a b ', 'deux cents ', 'two hundred and ', 'j’ai trouvé a b votre ', 'sur a que ', 'ton a b ', '12 € ', 'vous dites 12 € ', 'e\u0301', '\u202e', '🍞', 'M. ', 'RE: ', 'X', 'xx ', '_'],
];

/** A beginning that promises, and an end that never comes. */
const LONG_TAILS = ['https://a.example/', 'https://a.example/(', 'mailto:', 'mailto:a@b', '«', '[nom', '12', 'À propos de ', 'Bonjour '].flatMap(
  (head) => [')', ' a', '1', '%'].map((unit) => `${head}${filled(unit)}`),
);

const READINGS: [string, (passage: prose.Passage) => unknown][] = [
  ['sentences', ({ sentences }) => sentences],
  ['quotations', (passage) => passage.without(prose.quotationsIn(passage)).plain.length],
  ['form of address', prose.addressesIn],
  ['requests in French', (passage) => prose.requestsIn(passage, 'fr')],
  ['requests in English', (passage) => prose.requestsIn(passage, 'en')],
  ['promotion', (passage) => prose.promotionsIn(passage, 'de')],
  ['a pasted release', prose.releaseSignsIn],
  ['placeholders', prose.placeholdersIn],
  ['links', prose.linksIn],
  ['opt-out lines', prose.optOutsIn],
  ['the source of the data', prose.findSource],
  ['the right to object', prose.findObjection],
  ['the greeting', prose.findGreeting],
  ['gender in French', (passage) => prose.genderedWordsIn(passage, 'fr')],
  ['gender in English', (passage) => prose.genderedWordsIn(passage, 'en')],
  ['the closing', prose.closingAt],
  ['capitals', ({ text }) => prose.isShouted(text)],
  ['a reply mark', ({ plain }) => prose.findReplyMark(plain)],
  ['the skeleton', ({ text }) => prose.skeletonOf(text, [{ start: 5, end: 50 }])],
  ['likeness', ({ text }) => prose.likeness(text.slice(0, 50_000), text.slice(50_000))],
];

describe('a text of 100 kB made to exhaust a reader', () => {
  it.each(READINGS)('ends: %s', (_, read) => {
    for (const text of [...HOSTILE.map(filled), ...LONG_TAILS])
      expect(() => read(prose.Passage.of(text))).not.toThrow();
  });
});
