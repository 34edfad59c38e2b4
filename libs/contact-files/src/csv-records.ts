/** The cells of one record and the line it starts on. */
export interface CsvRecord {
  line: number;
  cells: string[];
  /** Why there are no cells: the record could not be told from the lines after it. */
  fault?: 'UNCLOSED_QUOTE' | 'TOO_LONG';
}

type Outcome = 'CELL' | 'RECORD' | 'MORE' | 'UNCLOSED_QUOTE';

const [NEWLINE, RETURN, SPACE, QUOTE] = [10, 13, 32, 34];
/** Far above any contact, far below what a lost quote would swallow. */
const LONGEST_RECORD = 1 << 19;

/**
 * CSV as RFC 4180 has it and as people write it: any line ends, quotes inside cells, spaces around quotes, records of
 * uneven length. A quote that is never closed costs its own line and no other. (csv-parse loses everything after such
 * a quote, and takes six times as long over the rest; the spec compares both on what both can read.)
 */
export class CsvRecords {
  private text = '';
  private start = 0;
  private cursor = 0;
  private line = 1;
  private innerLines = 0;
  private cells: string[] = [];
  private last = false;
  private skipping = false;
  private readonly delimiter: number;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Takes the next piece of text and yields the records that end in it, without the blank lines. */
  *read(text: string, last = false): Generator<CsvRecord> {
    this.text = this.text.slice(this.start) + text;
    this.start = 0;
    this.last = last;
    for (let record = this.next(); record; record = this.next())
      if (record.fault || record.cells.length > 1 || record.cells[0] !== '') yield record;
  }

  private next(): CsvRecord | null {
    if (this.skipping) this.skipLine();
    if (this.start >= this.text.length) return null;
    this.cursor = this.start;
    this.cells = [];
    this.innerLines = 0;
    let outcome: Outcome;
    do outcome = this.cell();
    while (outcome === 'CELL');
    if (outcome === 'MORE' && this.text.length - this.start <= LONGEST_RECORD) return null;
    return outcome === 'RECORD' ? this.record() : this.fault();
  }

  private cell(): Outcome {
    const from = this.afterSpaces(this.cursor);
    return this.text.charCodeAt(from) === QUOTE ? this.quoted(from + 1) : this.plain();
  }

  private plain(): Outcome {
    const { text, cursor, delimiter } = this;
    let end = cursor;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === delimiter || code === NEWLINE || code === RETURN) break;
    }
    return this.close(text.slice(cursor, end), end);
  }

  /** A quote that ends nothing belongs to the text ("Acme "Best" Corp"), but only as long as the line lasts. */
  private quoted(opened: number): Outcome {
    const { text } = this;
    let cell = '';
    let lines = 0;
    for (let from = opened, stray = false; ; ) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return this.last ? 'UNCLOSED_QUOTE' : 'MORE';
      const end = this.afterSpaces(quote + 1);
      if (end === text.length && !this.last) return 'MORE';
      const doubled = text.charCodeAt(quote + 1) === QUOTE;
      const closing = !doubled && this.endsCell(end);
      const piece = text.slice(from, closing ? quote : quote + 1);
      cell += piece;
      lines += lineEnds(piece);
      stray ||= !doubled && !closing;
      if (stray && lines) return 'UNCLOSED_QUOTE';
      if (closing) return this.close(cell, end, lines);
      from = quote + (doubled ? 2 : 1);
    }
  }

  private close(cell: string, end: number, lines = 0): Outcome {
    const { text, last } = this;
    const code = text.charCodeAt(end);
    if (!last && (end === text.length || (code === RETURN && end + 1 === text.length))) return 'MORE';
    this.cells.push(cell);
    this.innerLines += lines;
    this.cursor = end + (code === RETURN && text.charCodeAt(end + 1) === NEWLINE ? 2 : 1);
    return code === this.delimiter ? 'CELL' : 'RECORD';
  }

  private record(): CsvRecord {
    const { line, cells } = this;
    this.line += 1 + this.innerLines;
    this.start = this.cursor;
    return { line, cells };
  }

  /** Gives up one line and goes on with the next. Without a line end in sight it was never a table. */
  private fault(): CsvRecord {
    const { line } = this;
    const fault = this.skipLine() ? 'UNCLOSED_QUOTE' : 'TOO_LONG';
    return { line, cells: [], fault };
  }

  private skipLine(): boolean {
    const { text, start } = this;
    const end = text.indexOf('\n', start) + 1 || text.indexOf('\r', start) + 1;
    this.skipping = end === 0 && !this.last;
    this.start = end || text.length;
    if (!this.skipping) this.line++;
    return end > 0;
  }

  private afterSpaces(from: number): number {
    while (this.text.charCodeAt(from) === SPACE) from++;
    return from;
  }

  private endsCell(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === this.delimiter || code === NEWLINE || code === RETURN || at === this.text.length;
  }
}

const lineEnds = (text: string): number =>
  text.includes('\n') || text.includes('\r') ? (text.match(/\r\n?|\n/g)?.length ?? 0) : 0;
