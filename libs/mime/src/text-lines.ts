interface Line {
  text: string;
  quotes: number;
  isIntroduction: boolean;
}

/** Writes text line by line, as a browser would set it. */
export class TextLines {
  /** How many times what is said now was quoted. */
  quotes = 0;
  /** In how many introductions of a quote it stands. */
  introductions = 0;
  private readonly lines: Line[] = [];
  private words: string[] = [];
  private isApart = false;
  private restFrom = Infinity;
  /** The lines of the last signature: the first, and the one after it. */
  private signature: { from: number; to: number } | null = null;

  /** Any run of spaces and line ends is one space; a non-breaking space is a space that stays. */
  say(words: string): void {
    const said = words.replace(/[ \t\r\n\f]+/g, ' ');
    const bare = said.replace(/^ | $/g, '');
    this.isApart ||= said.startsWith(' ');
    if (bare === '') return;
    this.words.push(this.isApart && this.words.length > 0 ? ` ${bare}` : bare);
    this.isApart = said.endsWith(' ');
  }

  /** Ends the line, if one has begun. */
  endLine(): void {
    if (this.words.length > 0) this.newLine();
    this.isApart = false;
  }

  newLine(): void {
    this.lines.push({ text: this.words.join('').replaceAll('\u00a0', ' ').trim(), quotes: this.quotes, isIntroduction: this.introductions > 0 });
    this.words = [];
    this.isApart = false;
  }

  newParagraph(): void {
    this.endLine();
    if (this.lines.length > 0 && this.lines.at(-1)!.text !== '') this.newLine();
  }

  /** All that follows is quoted, beside what is quoted in it. */
  quoteRest(): void {
    this.endLine();
    this.restFrom = Math.min(this.restFrom, this.lines.length);
  }

  beginSignature(): void {
    this.endLine();
    this.signature = { from: this.lines.length, to: Infinity };
  }

  endSignature(): void {
    this.endLine();
    if (this.signature) this.signature.to = this.lines.length;
  }

  get text(): string {
    this.endLine();
    const lines = this.lines.map((line, index) => marked(line, index >= this.restFrom, this.isForwarding(index)));
    if (this.signature && this.endsWords(this.signature)) lines.splice(this.signature.from, 0, '-- ');
    return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  }

  /** Nothing but quotes stands behind a signature, and no dashes before it. */
  private endsWords({ from, to }: { from: number; to: number }): boolean {
    const isQuote = (line: Line, at: number) => line.quotes > 0 || line.isIntroduction || at >= this.restFrom;
    const isEmpty = ({ text }: Line) => text === '';
    const before = this.lines.slice(0, from).findLast((line) => !isEmpty(line));
    const own = this.lines.slice(from, to).some((line, at) => !isEmpty(line) && !isQuote(line, from + at));
    const rest = this.lines.slice(to).every((line, at) => isEmpty(line) || isQuote(line, to + at));
    return own && rest && before?.text !== '--' && this.lines[from]?.text !== '--';
  }

  /** What introduces a forwarded message begins with a rule of dashes, and what follows it is no quote. */
  private isForwarding(index: number): boolean {
    let first = index;
    while (this.lines[first - 1]?.isIntroduction && index - first < 12) first--;
    return this.lines.slice(first, index + 1).some(({ text }) => /^-{5,}/.test(text));
  }
}

function marked({ text, quotes, isIntroduction }: Line, isInRest: boolean, isForwarding: boolean): string {
  if (text === '') return '';
  const depth = quotes + (isInRest ? 1 : 0) || (isIntroduction && !isForwarding ? 1 : 0);
  return depth === 0 ? text : `${'>'.repeat(Math.min(depth, 50))} ${text}`;
}
