import { folded } from '#bounces';
import { inOneLine } from '#mime';

/** A sentence or a clause of somebody's words. */
export interface Passage {
  /** As written, in one line. */
  written: string;
  /** Folded: what wordings are looked for in. */
  plain: string;
}

const READ = 12_000;
const LONGEST = 600;
const MOST = 200;
/** A sentence's end; what follows a "but" says something else. */
const ENDS = /[.!?…](?=\s)\s*|\n\s*\n|[,;]?\s(?=(?:mais|but|aber|pero|mas|ma|maar)\s)|\s[-–—]\s/giu;

/** The sentences of a text, wrapped lines joined; a "but" begins a new one. */
export const passagesOf = (text: string): Passage[] =>
  joined(text.slice(0, READ))
    .split(ENDS)
    .map((part) => inOneLine(part).slice(0, LONGEST))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, MOST)
    .map((written) => ({ written, plain: folded(written) }));

/** A line that ends in the middle of a sentence goes on in the next: one that is long, before a small letter. */
const joined = (text: string): string =>
  text
    .replace(/\r/g, '')
    .replace(/(\S)[ \t]{0,8}\n(?=[ \t]{0,8}\p{Ll})/gu, '$1 ')
    .replace(/\n/g, '\n\n');
