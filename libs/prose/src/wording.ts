import type { Passage } from './passage.js';
import type { Span } from './span.js';

/** What a sentence says when every one of these is in it; the first is the quickest to tell that it is not. */
export type Wording = RegExp[];

/** The sentences that hold a wording. */
export function sentencesWith({ plain, sentences }: Passage, ...wordings: Wording[]): Span[] {
  const present = wordings.filter(([first]) => first.test(plain));
  if (present.length === 0) return [];
  return sentences.filter(({ start, end }) => {
    const sentence = plain.slice(start, end);
    return present.some((wording) => wording.every((pattern) => pattern.test(sentence)));
  });
}
