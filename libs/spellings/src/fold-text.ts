import { cleanLine } from './clean-text.js';

/** Letters that Unicode decomposition leaves whole, and what people type instead. */
const PLAIN: Record<string, string> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ĸ: 'k',
  '’': "'", '‘': "'", ʼ: "'", '´': "'", '‐': '-', '‑': '-', '–': '-', '—': '-',
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
const ASCII = /^[\x20-\x7e]*$/;
const BEYOND_ASCII = /[^\t-\r\x20-\x7e]/g;
/** Beyond these a letter's folding may depend on its neighbours. */
const BEYOND_LATIN = /[^\t-\r\x20-\x7e\u00a0-\u024f\u2010-\u2026]/;

/** Lower case without accents or ligatures, so that "Élodie", "ELODIE" and "elodie" meet. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return BEYOND_LATIN.test(text) ? foldAny(text) : text.toLowerCase().replace(BEYOND_ASCII, foldLetter);
}

const FOLDED = new Map<string, string>();

function foldLetter(letter: string): string {
  let folded = FOLDED.get(letter);
  if (folded === undefined) FOLDED.set(letter, (folded = foldAny(letter)));
  return folded;
}

function foldAny(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(UNPLAIN, (letter) => PLAIN[letter]);
}

/** What a search looks through: the parts that are there, folded, in one line. */
export function searchText(...parts: (string | null | undefined)[]): string {
  return cleanLine(foldText(parts.filter(Boolean).join(' ')));
}

/** Letters and digits only, folded: "E-mail 1 - Value" and "email1value" are the same word. */
export const wordKey = (text: string): string =>
  /^[a-z\d]*$/.test(text) ? text : foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
