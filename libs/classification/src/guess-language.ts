import { foldText } from '#spellings';
import { type Language, LANGUAGES, STOP_WORDS } from './stop-words.js';

const READ = 4000;
const FEWEST = 2;
const WORDS = new Map<string, Language[]>();
for (const language of LANGUAGES)
  for (const word of STOP_WORDS[language].split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);

/** The language of a text by its small words; null where they are too few or two languages claim them alike. */
export function guessLanguage(text: string): Language | null {
  const weights = new Map<Language, number>();
  let hits = 0;
  for (const word of foldText(text.slice(0, READ)).split(/[^a-z]+/)) {
    const speakers = WORDS.get(word);
    if (!speakers) continue;
    hits++;
    for (const language of speakers) weights.set(language, (weights.get(language) ?? 0) + 1 / speakers.length);
  }
  const [[best, most] = [null, 0], [, second] = [null, 0]] = [...weights].sort(([, one], [, other]) => other - one);
  return hits >= FEWEST && most >= second * 1.15 ? best : null;
}
