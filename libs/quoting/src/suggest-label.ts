import { Passage, quotationsIn } from '#prose';
import { HYPOTHETICAL, LABEL_WORDS } from './label-words.js';
import { findNoMoreMail } from './no-more-mail.js';
import { withoutQuotes } from './without-quotes.js';

/** What an answer is, as a person confirms it. */
export type ReplyLabel = 'INTERESTED' | 'DECLINED' | 'LATER' | 'QUESTION' | 'COMPLAINT' | 'PRAISE' | 'IDEA';

/** As much as is read: an answer says early what it is. */
const READ = 6000;
const LONGEST_SENTENCE = 600;

/** The first that somebody says wins, where the others said are among those it allows; anything else is too mixed to tell. */
const ALLOWS: [ReplyLabel, ReplyLabel[]][] = [
  ['COMPLAINT', ['QUESTION']],
  ['LATER', ['INTERESTED', 'PRAISE', 'QUESTION']],
  ['DECLINED', ['PRAISE']],
  ['INTERESTED', ['PRAISE', 'QUESTION', 'IDEA']],
  ['IDEA', ['PRAISE', 'QUESTION']],
  ['QUESTION', ['PRAISE']],
  ['PRAISE', []],
];

/**
 * What an answer seems to be, to be confirmed by a person: French and English, and clear cases in German, Spanish, Italian,
 * Dutch and Portuguese; null when unsure. Linear; never throws.
 */
export function suggestLabel(words: string): ReplyLabel | null {
  if (findNoMoreMail(words)) return 'DECLINED';
  const whole = Passage.of(withoutQuotes(words).slice(0, READ));
  const passage = whole.without(quotationsIn(whole));
  const said = new Set<ReplyLabel>();
  for (const { start, end } of passage.sentences) {
    const sentence = passage.plain.slice(start, Math.min(end, start + LONGEST_SENTENCE));
    for (const label of saidIn(sentence.replace(/[^\S ]\s*| \s+/g, ' '))) said.add(label);
  }
  const [label, allowed] = ALLOWS.find(([one]) => said.has(one)) ?? [null, [] as ReplyLabel[]];
  return [...said].every((one) => one === label || allowed.includes(one)) ? label : null;
}

function saidIn(sentence: string): ReplyLabel[] {
  const labels = ALLOWS.map(([label]) => label).filter((label) => {
    if (label === 'QUESTION' && !sentence.includes('?')) return false;
    const match = LABEL_WORDS[label].exec(sentence);
    return match !== null && !HYPOTHETICAL.test(sentence.slice(0, match.index));
  });
  return labels.includes('DECLINED') ? labels.filter((label) => label !== 'INTERESTED') : labels;
}
