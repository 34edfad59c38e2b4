import { Passage, quotationsIn, type Span } from '#prose';
import { BARE_STOP, BARE_WISH, CONDITION, DENIED, ELSEWHERE, LIMITED, NEW_ADDRESS, POLITE, REPORTED, WISHES } from './no-more-mail-words.js';
import { withoutQuotes } from './without-quotes.js';

/** The evidence shown to people. */
const LONGEST_QUOTE = 200;
/** As much as is read: nobody hides a wish behind that many words. */
const READ = 20_000;
const LONGEST_SENTENCE = 600;
/** A lone "stop" says it all in a mail of so few words. */
const FEW_WORDS = 15;

/**
 * The person's own sentence that asks for no more mail, in French, English, German, Spanish, Italian, Dutch or Portuguese,
 * at most 200 characters; null where none does. Not a condition, a quotation, another address, or a wish for a time only.
 * Linear; never throws.
 */
export function findNoMoreMail(words: string): string | null {
  const whole = Passage.of(withoutQuotes(words).slice(0, READ));
  const passage = whole.without(quotationsIn(whole));
  if (NEW_ADDRESS.test(passage.plain)) return null;
  const isShort = passage.plain.split(/\s+/, FEW_WORDS + 1).length <= FEW_WORDS;
  const wish = passage.sentences.find((sentence) => isWish(bareOf(passage, sentence), isShort));
  return wish ? passage.quote(wish).slice(0, LONGEST_QUOTE) : null;
}

const bareOf = ({ plain }: Passage, { start, end }: Span): string =>
  plain.slice(start, Math.min(end, start + LONGEST_SENTENCE)).replace(/[^\S ]\s*| \s+/g, ' ').replace(POLITE, ' ').replace(/ {2,}/g, ' ').trim();

function isWish(sentence: string, isShort: boolean): boolean {
  if (BARE_WISH.test(sentence) || (isShort && BARE_STOP.test(sentence))) return true;
  const match = WISHES.map((wish) => wish.exec(sentence)).find((one) => one !== null);
  if (!match) return false;
  const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)];
  if (DENIED.test(before) || CONDITION.test(before) || /^(?:si|if|wenn|falls|se|als|indien) /.test(sentence)) return false;
  return !REPORTED.test(before) && !LIMITED.test(after) && !ELSEWHERE.test(after);
}
