import { isReadable, readPartHeader, type PartHeader } from './part-header.js';

/** A source that is quick to read: what no reader needs is cut out of it. */
export interface Lightened {
  source: Buffer;
  /** Sizes of what was cut, in bytes as decoded, by the `Content-Description` its part was given. */
  sizes: ReadonlyMap<string, number>;
  problems: string[];
}

const MOST_BYTES = 4 * 1024 * 1024;
/** Of text: each line costs its reader dearly, however short. */
const MOST_LINES = 20_000;
const MOST_PARTS = 1_000;
const MOST_MULTIPARTS = 100;
const MOST_HEADER_BYTES = 256 * 1024;
const MOST_OF_TEXT = 1.5 * 1024 * 1024;
/** Of all files with text and messages within together, so that the message's own words always have room. */
const MOST_BYTES_ASIDE = MOST_BYTES - MOST_OF_TEXT;
const MOST_LINES_ASIDE = 3 * MOST_LINES;
/** Of an attachment nobody reads anything; its size is counted instead. */
const MOST_OF_ATTACHMENT = 4 * 1024;
const NO_HEADER: PartHeader = { type: '', boundary: null, isBase64: false, isAside: false };
/** A hundred characters more than RFC 2046 5.1.1 allows, for both dashes and what stands behind. */
const LONGEST_BOUNDARY_LINE = 170;

/**
 * Cuts attachments, and text beyond any measure, out of a message, part by part, so that words behind a large attachment
 * are still there. Linear in the size of the source, and what it gives has at most 4 MB.
 */
export function lighten(source: Uint8Array): Lightened {
  return new Lightener(Buffer.from(source.buffer, source.byteOffset, source.byteLength)).run();
}

class Lightener {
  private readonly kept: Buffer[] = [];
  private readonly sizes = new Map<string, number>();
  private readonly problems = new Set<string>();
  private readonly boundaries = new Set<string>();
  private header: Buffer[] | null = [];
  private part = NO_HEADER;
  private partBegan = 0;
  private partBytes = 0;
  private decodedBytes = 0;
  private cutBytes = 0;
  private partLines = 0;
  private readonly own = { bytes: 0, lines: 0 };
  private readonly aside = { bytes: 0, lines: 0 };
  private headerBytes = 0;
  private parts = 0;
  /** Whether no more text is kept of the part at hand. */
  private isFull = false;

  constructor(private readonly source: Buffer) {}

  run(): Lightened {
    let at = 0;
    while (at < this.source.length && this.isWithinReason()) {
      const found = this.source.indexOf(0x0a, at);
      const end = found < 0 ? this.source.length : found + 1;
      this.take(this.source.subarray(at, end));
      at = this.isFull ? this.skip(end) : end;
    }
    this.endPart();
    return { source: Buffer.concat(this.kept), sizes: this.sizes, problems: [...this.problems] };
  }

  /** Goes on at the next line that may be a boundary, for nothing before it is kept. */
  private skip(from: number): number {
    const found = this.boundaries.size > 0 ? this.source.indexOf('\n--', from - 1) : -1;
    const to = found < 0 ? this.source.length : found + 1;
    this.partBytes += to - from;
    this.decodedBytes += to - from;
    return to;
  }

  private isWithinReason(): boolean {
    if (this.parts <= MOST_PARTS && this.boundaries.size <= MOST_MULTIPARTS) return true;
    this.problems.add('It has more parts than a message has; those behind were not read.');
    return false;
  }

  private take(line: Buffer): void {
    const boundary = this.boundaryOf(line);
    if (boundary) this.startPart(line, boundary === 'LAST');
    else if (this.header) this.takeHeader(line);
    else this.takeBody(line);
  }

  private boundaryOf(line: Buffer): 'NEXT' | 'LAST' | null {
    if (this.boundaries.size === 0 || line[0] !== 0x2d || line[1] !== 0x2d || line.length > LONGEST_BOUNDARY_LINE) return null;
    const text = line.toString('latin1').slice(2).trimEnd();
    if (this.boundaries.has(text)) return 'NEXT';
    return text.endsWith('--') && this.boundaries.has(text.slice(0, -2)) ? 'LAST' : null;
  }

  private startPart(line: Buffer, isLast: boolean): void {
    this.endPart();
    this.kept.push(line);
    this.parts++;
    this.header = isLast ? null : [];
    this.part = NO_HEADER;
    this.partBegan = this.kept.length;
    this.partBytes = 0;
    this.partLines = 0;
    this.decodedBytes = 0;
    this.isFull = false;
  }

  private takeHeader(line: Buffer): void {
    this.headerBytes += line.length;
    if (this.headerBytes <= MOST_HEADER_BYTES || /^content-(?:type|transfer)/i.test(line.toString('latin1', 0, 20))) {
      this.header!.push(line);
      this.kept.push(line);
    } else this.problems.add('Its headers are longer than headers are; some were not read.');
    if (line[0] !== 0x0a && !(line[0] === 0x0d && line.length <= 2)) return;
    if (this.headerBytes > MOST_HEADER_BYTES) this.kept.push(Buffer.from('\n'));
    this.part = readPartHeader(Buffer.concat(this.header!).toString('latin1'));
    if (this.part.boundary) this.boundaries.add(this.part.boundary);
    this.header = null;
  }

  private takeBody(line: Buffer): void {
    const isText = isReadable(this.part);
    this.partBytes += line.length;
    this.decodedBytes += this.part.isBase64 ? base64Bytes(line) : line.length;
    if (isText) this.taken.lines++;
    this.partLines++;
    const isTooMuch = this.partBytes > (isText ? MOST_OF_TEXT : MOST_OF_ATTACHMENT) || (isText && this.hasTooManyLines);
    if (isTooMuch || line.length > this.room) return this.cut(line, isText);
    this.taken.bytes += line.length;
    this.kept.push(line);
  }

  /** What was taken so far of its own words, or of what lies beside them. */
  private get taken(): { bytes: number; lines: number } {
    return this.part.isAside ? this.aside : this.own;
  }

  private get hasTooManyLines(): boolean {
    return this.part.isAside ? this.partLines > MOST_LINES || this.aside.lines > MOST_LINES_ASIDE : this.own.lines > MOST_LINES;
  }

  /** In bytes. */
  private get room(): number {
    const all = MOST_BYTES - this.own.bytes - this.aside.bytes;
    return this.part.isAside ? Math.min(all, MOST_BYTES_ASIDE - this.aside.bytes) : all;
  }

  /** Of a line that alone is too long, its beginning is text all the same. */
  private cut(line: Buffer, isText: boolean): void {
    this.cutBytes += line.length;
    if (!isText) return;
    this.isFull = true;
    this.problems.add('Its text is longer than anybody reads; some of it was not read.');
    if (this.partBytes !== line.length) return;
    const beginning = line.subarray(0, Math.min(MOST_OF_TEXT, this.room));
    this.taken.bytes += beginning.length;
    this.kept.push(beginning, Buffer.from('\n'));
  }

  private endPart(): void {
    if (this.cutBytes > 0) {
      const name = `rapport-${this.sizes.size}`;
      this.sizes.set(name, Math.floor(this.decodedBytes));
      this.kept.splice(this.partBegan, 0, Buffer.from(`Content-Description: ${name}\n`));
    }
    this.cutBytes = 0;
  }
}

/** How many bytes a line of base64 stands for. */
function base64Bytes(line: Buffer): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === 0x0a || line[end - 1] === 0x0d || line[end - 1] === 0x3d)) end--;
  return (end * 3) / 4;
}
