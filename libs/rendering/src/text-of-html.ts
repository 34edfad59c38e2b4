import { Parser } from 'htmlparser2';

/** An HTML part as its reader sees it. */
export interface HtmlText {
  text: string;
  /** The address of each link, and the place of the words it lies behind. */
  links: { url: string; start: number; end: number }[];
}

const PARAGRAPHS = new Set(['p', 'blockquote', 'ul', 'ol', 'table', 'pre', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  ...['br', 'div', 'li', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'main'],
  ...['aside', 'nav', 'address', 'figure', 'figcaption', 'center', 'fieldset', 'caption', 'body', 'details', 'summary'],
]);
/** What stands in these is not for readers. */
const SILENT = new Set(['head', 'title', 'script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'textarea']);
const HIDING = /(?:display ?: ?none|visibility ?: ?hidden|mso-hide ?: ?all|(?:font-size|opacity|max-height) ?: ?0(?![.\d]))/i;

/**
 * The words of an HTML part: blocks are lines, quoted blocks begin with >, and what nobody sees (scripts, styles,
 * hidden elements) is left out.
 */
export function textOfHtml(html: string): HtmlText {
  const written = new WrittenText();
  const parser = new Parser({
    onopentag: (name, attributes) => written.open(name, attributes),
    ontext: (words) => written.say(words),
    onclosetag: (name) => written.close(name),
  });
  parser.end(html);
  return { text: written.text, links: written.links };
}

class WrittenText {
  text = '';
  readonly links: HtmlText['links'] = [];
  private readonly openLinks: { url: string | null; start: number }[] = [];
  private depth = 0;
  /** How deep the element lies that hides all within it. */
  private hiddenFrom: number | null = null;
  private quotes = 0;
  /** What is due before the next words. */
  private lineEnds = 0;
  private isApart = false;

  open(name: string, { href, style = '', hidden }: Record<string, string | undefined>): void {
    this.depth++;
    if (SILENT.has(name) || hidden !== undefined || HIDING.test(style)) this.hiddenFrom ??= this.depth;
    if (name === 'blockquote') this.quotes++;
    if (name === 'a') this.openLinks.push({ url: href?.trim() ?? null, start: this.text.length });
    this.breakAt(name);
  }

  close(name: string): void {
    if (name === 'a') this.closeLink();
    this.breakAt(name);
    if (name === 'blockquote') this.quotes--;
    if (this.hiddenFrom === this.depth) this.hiddenFrom = null;
    this.depth--;
  }

  /** As browsers do: any run of spaces and line ends is one space. */
  say(words: string): void {
    if (this.hiddenFrom !== null) return;
    const said = words.replace(/[ \t\r\n\f]+/g, ' ');
    const bare = said.replace(/^ | $/g, '');
    this.isApart ||= said.startsWith(' ');
    if (bare === '') return;
    this.text += this.gap() + bare;
    this.lineEnds = 0;
    this.isApart = said.endsWith(' ');
  }

  private gap(): string {
    const isNewLine = this.text === '' || this.lineEnds > 0;
    if (!isNewLine) return this.isApart ? ' ' : '';
    return (this.text === '' ? '' : '\n'.repeat(this.lineEnds)) + (this.quotes > 0 ? '> ' : '');
  }

  private breakAt(name: string): void {
    if (PARAGRAPHS.has(name)) this.lineEnds = 2;
    else if (BLOCKS.has(name)) this.lineEnds = Math.max(this.lineEnds, 1);
  }

  private closeLink(): void {
    const { url = null, start = 0 } = this.openLinks.pop() ?? {};
    if (url === null || this.hiddenFrom !== null) return;
    const end = this.text.length;
    this.links.push({ url, start: end - this.text.slice(start).trimStart().length, end });
  }
}
