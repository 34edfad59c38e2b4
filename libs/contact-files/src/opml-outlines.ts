import { Parser } from 'htmlparser2';

/** One outline with its attributes (names in lower case) and the titles of the folders around it, outermost first. */
export interface OpmlOutline {
  line: number;
  attributes: Record<string, string>;
  folders: string[];
}

/**
 * The outlines of an OPML file that are not folders, as they come. The markup may be as broken as in real blogrolls:
 * bare ampersands, HTML entities, attributes in any case, outlines left open.
 */
export class OpmlOutlines {
  /** Titles of the open outlines; null for one that is a blog itself. */
  private readonly open: (string | null)[] = [];
  private readonly lines = new LineCount();
  private found: OpmlOutline[] = [];
  /** The last character that is no space. */
  private end = '';
  private readonly parser: Parser;

  constructor() {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.opened(name, attributes),
        onclosetag: (name) => { if (name === 'outline') this.open.pop(); },
      },
      // Not xmlMode: HTML's rules know "&eacute;" and take "?a=1&b=2" as it is meant.
      { xmlMode: false, recognizeSelfClosing: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
  }

  /** The file ended before its last tag did. */
  get isCutOff(): boolean {
    return this.end !== '' && this.end !== '>';
  }

  /** The last line so far. */
  get line(): number {
    return this.lines.at(Infinity);
  }

  /** Takes the next piece of text, answers the outlines that end in it. */
  read(text: string): OpmlOutline[] {
    this.found = [];
    this.end = text.trimEnd().at(-1) ?? this.end;
    this.lines.add(text);
    this.parser.write(text);
    return this.found;
  }

  private opened(name: string, attributes: Record<string, string>): void {
    if (name !== 'outline') return;
    const line = this.lines.at(this.parser.startIndex);
    const isFolder = !(attributes.xmlurl || attributes.htmlurl || attributes.url);
    if (!isFolder) this.found.push({ line, attributes, folders: this.open.filter((title) => title !== null) });
    this.open.push(isFolder ? attributes.title || attributes.text || null : null);
  }
}

/** Turns positions into lines; positions only ever grow, so what lies before them is forgotten. */
class LineCount {
  private line = 1;
  private length = 0;
  private ends: number[] = [];

  add(text: string): void {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.ends.push(this.length + end);
    this.length += text.length;
  }

  at(position: number): number {
    const passed = this.ends.findIndex((end) => end >= position);
    const count = passed < 0 ? this.ends.length : passed;
    this.ends = this.ends.slice(count);
    return (this.line += count);
  }
}
