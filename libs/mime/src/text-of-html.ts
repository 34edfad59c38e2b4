import { Parser } from 'htmlparser2';
import { isSignature, quoteMark, type QuoteMark } from './html-quotes.js';
import { TextLines } from './text-lines.js';

const LONGEST = 1024 * 1024;
/** Deeper than this nobody nests by hand, and every closing tag would be looked for all the way up. */
const DEEPEST = 1_000;
const PARAGRAPHS = new Set(['p', 'blockquote', 'ul', 'ol', 'table', 'pre', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  ...['br', 'div', 'li', 'tr', 'dl', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav'],
  ...['address', 'figure', 'figcaption', 'center', 'fieldset', 'caption', 'body', 'details', 'summary'],
]);
const SILENT = new Set(['head', 'title', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);
const HIDING = /(?:display ?: ?none|visibility ?: ?hidden|mso-hide ?: ?all|(?:font-size|opacity|max-height) ?: ?0(?:px|pt|em|%)?\s*(?:;|!|$))/i;

/**
 * The words of an HTML message as its reader sees them: blocks are lines, a link is its words, what is quoted begins
 * with "> " for each time it was quoted; scripts, styles and what is hidden are left out. Of 1 MB at most; linear.
 */
export function textOfHtml(html: string): string {
  const reader = new HtmlReader();
  const source = html.slice(0, LONGEST);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      reader.open(name, attributes);
      if (reader.depth > DEEPEST) parser.pause();
    },
    ontext: (words) => reader.say(words),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(source);
  if (reader.depth > DEEPEST) reader.say(withoutTags(source.slice(parser.endIndex + 1)));
  else parser.end();
  return reader.text;
}

/** What is left when the structure is not to be had. */
const withoutTags = (html: string): string => html.replace(/<[^<>]{0,2000}>/g, ' ');

class HtmlReader {
  depth = 0;
  private readonly lines = new TextLines();
  /** How deep the element lies that hides all within it. */
  private hiddenFrom: number | null = null;
  private preformattedFrom: number | null = null;
  private signatureFrom: number | null = null;
  private readonly quotes: { depth: number; mark: QuoteMark }[] = [];

  get text(): string {
    return this.lines.text;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (isHidden(name, attributes)) this.hiddenFrom ??= this.depth;
    if (name === 'pre') this.preformattedFrom ??= this.depth;
    if (name === 'br') this.lines.newLine();
    this.breakAt(name);
    if (this.signatureFrom === null && isSignature(attributes)) this.beginSignature();
    const mark = quoteMark(name, attributes);
    if (mark === 'REST') this.lines.quoteRest();
    else if (mark) this.begin(mark);
  }

  close(name: string): void {
    this.breakAt(name);
    if (this.quotes.at(-1)?.depth === this.depth) this.end(this.quotes.pop()!.mark);
    if (this.signatureFrom === this.depth) this.endSignature();
    if (this.hiddenFrom === this.depth) this.hiddenFrom = null;
    if (this.preformattedFrom === this.depth) this.preformattedFrom = null;
    this.depth--;
  }

  say(words: string): void {
    if (this.hiddenFrom !== null) return;
    if (this.preformattedFrom === null) return this.lines.say(words);
    for (const [index, line] of words.split(/\r?\n/).entries()) {
      if (index > 0) this.lines.newLine();
      this.lines.say(line);
    }
  }

  private beginSignature(): void {
    this.signatureFrom = this.depth;
    this.lines.beginSignature();
  }

  private endSignature(): void {
    this.signatureFrom = null;
    this.lines.endSignature();
  }

  private begin(mark: QuoteMark): void {
    this.quotes.push({ depth: this.depth, mark });
    if (mark === 'QUOTE') this.lines.quotes++;
    else this.lines.introductions++;
  }

  private end(mark: QuoteMark): void {
    if (mark === 'QUOTE') this.lines.quotes--;
    else this.lines.introductions--;
  }

  private breakAt(name: string): void {
    if (name === 'td' || name === 'th') this.lines.say(' ');
    else if (PARAGRAPHS.has(name)) this.lines.newParagraph();
    else if (BLOCKS.has(name)) this.lines.endLine();
  }
}

function isHidden(name: string, { style = '', hidden }: Record<string, string | undefined>): boolean {
  return SILENT.has(name) || hidden !== undefined || HIDING.test(style.slice(0, 1_000));
}
