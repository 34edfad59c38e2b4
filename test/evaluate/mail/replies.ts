import { existsSync } from 'node:fs';
import path from 'node:path';
import { splitReply } from '#quoting';
import { casesIn, expectedIn } from './cases.js';
import { inCommon, none, type Measure } from './measure.js';

/** How many words of the people who answered are lost: there must be none. */
export async function replyMeasures(folder: string): Promise<Measure[]> {
  const file = path.join(folder, 'expected-first-fragment.json');
  const expected = existsSync(file) ? await expectedIn<string>(file) : {};
  const texts = existsSync(path.join(folder, 'fixtures')) ? 'fixtures' : 'emails';
  const cases = await casesIn(path.join(folder, texts), true);
  const misses = cases.flatMap(({ name, understood: { text } }) => {
    const found = wordsOf(splitReply(text).words);
    const wanted = wordsOf(expected[name] ?? ownLines(text));
    const lost = wanted.length - inCommon(wanted, found);
    return lost === 0 ? [] : [`${name}: ${lost} of ${wanted.length} words, such as “${wanted.filter((word) => !found.includes(word)).slice(0, 8).join(' ')}”`];
  });
  return [none(`${path.basename(folder)}: answers of ${cases.length} that lost words`, misses)];
}

/** Letters and figures; marks of quotes and lists come and go. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const QUOTE = /^\s*>/;
/** Where somebody else's words or a signature may begin: a rule, headers of a message, a line with a colon at its end, "Sent from my…". */
const MAY_END = /^\s*(?:[-_=—*]{2,}|[^\s:]{2,10} ?: .{0,200}@|.{0,300}:\s*$|(?:sent|get|envoyé|gesendet|enviado|inviato|verstuurd|verzonden|télécharge|diese nachricht|lähetetty|отправлено) )/i;

const NAMES_SOMEBODY = /\b(?:wrote|écrit|schrieb|escribió|scritto|schreef|escreveu)\b|<[^<>\s]+@/i;

/** Every line above the paragraph in which somebody else's words, or a signature, may begin is theirs. */
function ownLines(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => QUOTE.test(line) || MAY_END.test(line) || NAMES_SOMEBODY.test(line));
  const own = lines.slice(0, end < 0 ? lines.length : end);
  return end < 0 ? own.join('\n') : own.slice(0, own.findLastIndex((line) => line.trim() === '') + 1).join('\n');
}
