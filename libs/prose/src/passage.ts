import { plainLetters } from './plain-letters.js';
import { sentencesOf } from './sentences.js';
import type { Span } from './span.js';

/** A text as it stands and as it is searched; what is read once is kept. All offsets are those of the text. */
export class Passage {
  private told: Span[] | null = null;

  private constructor(
    readonly text: string,
    /** In plain letters, as long as the text; what was cut is spaces. */
    readonly plain: string,
  ) {}

  static of(text: string): Passage {
    return new Passage(text, plainLetters(text));
  }

  /** The same text in which some stretches are not to be searched. */
  without(spans: Span[]): Passage {
    return spans.length === 0 ? this : new Passage(this.text, blanked(this.plain, spans));
  }

  get sentences(): Span[] {
    return (this.told ??= sentencesOf(this.plain));
  }

  /** The sentence a place lies in; the last one for what stands behind it. */
  sentenceAt(offset: number): Span | null {
    return this.sentences.find(({ end }) => offset < end) ?? this.sentences.at(-1) ?? null;
  }

  /** From 1. */
  lineAt(offset: number): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at !== -1 && at < offset; at = this.text.indexOf('\n', at + 1)) line++;
    return line;
  }

  /** The words of a stretch as they stand, in one line. */
  quote({ start, end }: Span): string {
    return this.text.slice(start, end).replace(/\s+/g, ' ').trim();
  }
}

/** A stretch becomes spaces, and keeps its line ends. */
function blanked(plain: string, spans: Span[]): string {
  let text = '';
  let done = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    text += plain.slice(done, from) + plain.slice(from, end).replace(/[^\n]+/g, (words) => ' '.repeat(words.length));
    done = end;
  }
  return text + plain.slice(done);
}
