/** What is written for a character above ASCII; always one character, so that offsets stay true. */
const PLAIN = new Map<string, string>([
  ...['’‘ʼ´`′', '“”„″', '‐‑‒–—−', '…'].flatMap((alike, group) => [...alike].map((one) => [one, '\'"-.'[group]] as const)),
  ...[...'\u00a0\u202f\u2009\u2007\u200a\u200b\ufeff\u00ad\r\t\f\v'].map((one) => [one, ' '] as const),
  ...[...'\u2028\u2029\u0085'].map((one) => [one, '\n'] as const),
  ['œ', 'o'], ['Œ', 'o'], ['æ', 'a'], ['Æ', 'a'], ['ø', 'o'], ['Ø', 'o'], ['ł', 'l'], ['Ł', 'l'], ['ß', 's'],
]);

/** By character code, for all of Latin, punctuation included. */
const TABLE = Array.from({ length: 0x2100 }, (_, code) => plainOf(String.fromCharCode(code)));

function plainOf(character: string): string {
  const written = PLAIN.get(character);
  if (written) return written;
  const [letter] = character.normalize('NFD').toLowerCase();
  return letter ?? character;
}

const ABOVE_ASCII_OR_CAPITAL = /[^\n\x20-\x40\x5b-\x7e]/g;

/**
 * Lower case without accents, typographic signs as on a keyboard, every kind of space a space: "N’hésitez pas" is
 * "n'hesitez pas". As long as the text itself, unlike Unicode's own foldings, so that a match can be quoted.
 */
export const plainLetters = (text: string): string =>
  text.replace(ABOVE_ASCII_OR_CAPITAL, (character) => TABLE[character.charCodeAt(0)] ?? character);
