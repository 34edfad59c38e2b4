import { decodeBytes } from './decode-text.js';

/** A header before anything in it is decoded: its name in lower case, its value unfolded. */
export interface RawHeader {
  name: string;
  value: string;
}

export interface HeaderBlock {
  headers: RawHeader[];
  /** Where the headers begin, after what an mbox or a slip put before them. */
  from: number;
  /** Where they end: at a blank line, at the body's first line where no blank line parts them, or with the source. */
  to: number;
}

const LONGEST_VALUE = 64 * 1024;
const MOST_HEADERS = 1_000;
/** A line that is no header is a slip if one of so many after it is one; otherwise the body begins there. */
const LINES_TO_LOOK = 5;
/** RFC 5322 2.2: printable ASCII but the colon. */
const HEADER = /^([!-9;-~]{1,200})[ \t]*:/;

/** Reads the headers a source begins with, however broken; linear in their size. */
export function readHeaderBlock(source: Uint8Array): HeaderBlock {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const from = beginning(bytes);
  const gathered: GatheredHeader[] = [];
  let at = from;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    const line = bytes.subarray(at, end);
    if (isBlank(line)) break;
    if (HEADER.test(start(line))) gathered.push(new GatheredHeader(line));
    else if (gathered.length > 0 && (isFolded(line) || isHeaderNear(bytes, end))) gathered.at(-1)!.add(line);
    else break;
    at = end;
    // So many mean no good; all that counts is among the first and the last.
    if (gathered.length > 2 * MOST_HEADERS) gathered.splice(MOST_HEADERS, MOST_HEADERS);
  }
  return { headers: gathered.map((header) => header.read()), from, to: at };
}

/** Past a byte order mark, blank lines, and the line that begins a message in an mbox. */
function beginning(bytes: Buffer): number {
  let at = bytes.subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0;
  while (at < bytes.length && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
  return /^>?From [^:]/.test(start(bytes.subarray(at, at + 10))) ? lineEnd(bytes, at) : at;
}

function isHeaderNear(bytes: Buffer, from: number): boolean {
  let at = from;
  for (let lines = 0; lines < LINES_TO_LOOK && at < bytes.length; lines++) {
    const line = bytes.subarray(at, lineEnd(bytes, at));
    if (isBlank(line)) return false;
    if (HEADER.test(start(line))) return true;
    at += line.length;
  }
  return false;
}

class GatheredHeader {
  private readonly lines: Buffer[];
  private size: number;

  constructor(line: Buffer) {
    this.lines = [line];
    this.size = line.length;
  }

  add(line: Buffer): void {
    if (this.size < LONGEST_VALUE) this.lines.push(line);
    this.size += line.length;
  }

  /** Decoded by itself, so that one odd header does not spoil how the others are read. */
  read(): RawHeader {
    const text = decodeBytes(Buffer.concat(this.lines).subarray(0, LONGEST_VALUE));
    const colon = text.indexOf(':');
    return { name: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).replace(/[\r\n]+/g, '').trim() };
  }
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end + 1;
}

const start = (line: Buffer): string => line.toString('latin1', 0, 220);
const isBlank = (line: Buffer): boolean => line[0] === 0x0a || (line[0] === 0x0d && (line.length === 1 || line[1] === 0x0a));
const isFolded = (line: Buffer): boolean => line[0] === 0x20 || line[0] === 0x09;
