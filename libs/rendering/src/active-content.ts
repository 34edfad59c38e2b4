import { Parser } from 'htmlparser2';

/** Something in an HTML part that a letter has no need of. */
export interface ActiveContent {
  /** As people write it: `<img>`, `onclick=`. */
  what: string;
  /** From 1. */
  line: number;
}

const ELEMENTS = new Set([
  ...['script', 'img', 'image', 'picture', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'form', 'input'],
  ...['button', 'select', 'textarea', 'link', 'meta', 'base', 'svg', 'math', 'video', 'audio', 'source', 'track', 'portal'],
]);
/** Attributes by which a mail program fetches something. */
const LOADING = /^(?:src|srcset|srcdoc|background|poster|data|action|formaction|ping|lowsrc|dynsrc|manifest|xlink:href)$/;
const STYLE = /url ?\(|image(?:-set)? ?\(|@import|expression ?\(|behaviou?r ?:|-moz-binding|\\/i;
const SCHEME = /^(?:javascript|vbscript|data):/i;

/** Whatever in an HTML would run in a mail program, or fetch something and tell that the mail was opened. */
export function activeContentIn(html: string): ActiveContent[] {
  const found: ActiveContent[] = [];
  const lines = new LineCount(html);
  let isStyle = false;
  const note = (what: string) => found.push({ what, line: lines.at(parser.startIndex) });
  const parser = new Parser({
    onopentag(name, attributes) {
      isStyle = name === 'style';
      if (ELEMENTS.has(name) || name.includes(':')) note(`<${name}>`);
      for (const what of activeAttributes(attributes)) note(what);
    },
    ontext(text) {
      if (isStyle && STYLE.test(text)) note('<style>');
    },
    onclosetag() {
      isStyle = false;
    },
    oncomment(text) {
      if (/^\s{0,5}\[if/i.test(text)) note('<!--[if');
    },
  });
  parser.end(html);
  return found;
}

const activeAttributes = (attributes: Record<string, string>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (/^on/.test(name) || LOADING.test(name)) return [`${name}=`];
    if (name === 'style' && STYLE.test(value)) return ['style='];
    // Mail programs read over control characters in the name of a scheme.
    const scheme = SCHEME.exec(value.replace(/[\x00-\x20]/g, ''))?.[0];
    return scheme ? [scheme.toLowerCase()] : [];
  });

/** Lines of ever later places, each line end counted once. */
class LineCount {
  private line = 1;
  private done = 0;

  constructor(private readonly text: string) {}

  at(index: number): number {
    for (; this.done < index; this.done++) if (this.text[this.done] === '\n') this.line++;
    return this.line;
  }
}
