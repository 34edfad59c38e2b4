import { KnownCells } from './known-cells.js';

/** PostgreSQL counts microseconds from this moment. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/** What precedes the first row: a signature of 11 bytes, flags, and an extension that is always empty. */
const HEADER_BYTES = 19;

const ABSENT = -1;

/** Stands on one row of a binary COPY and reads its cells from left to right; a cell that is absent is null. */
export class CopiedRow {
  private from = 0;
  private at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly known: KnownCells = new KnownCells(),
  ) {}

  /** 32 hexadecimal digits, which PostgreSQL takes for a uuid. */
  id(): string | null {
    return this.cell() ? this.bytes.toString('hex', this.from, this.at) : null;
  }

  /** As `id`, read faster where it was read lately. */
  knownId(): string | null {
    return this.cell() ? this.known.id(this.bytes, this.from) : null;
  }

  /** Never absent. */
  text(): string {
    this.cell();
    return this.from === this.at ? '' : this.bytes.toString('utf8', this.from, this.at);
  }

  /** One of a few ASCII words, which is read faster; never absent. */
  word(): string {
    this.cell();
    return this.known.word(this.bytes, this.from, this.at);
  }

  /** Never absent. */
  flag(): boolean {
    this.cell();
    return this.bytes[this.from] === 1;
  }

  /** A timestamptz, never absent. */
  time(): Date {
    this.cell();
    const [high, low] = [this.bytes.readInt32BE(this.from), this.bytes.readUInt32BE(this.from + 4)];
    return new Date(EPOCH_MS + (high * 2 ** 32 + low) / 1_000);
  }

  /** Goes to the row that begins at `start`: where it ends; null when its end has not come yet, 0 at the end of all. */
  enter(start: number): number | null {
    const { bytes } = this;
    if (start + 2 > bytes.length) return null;
    const cells = bytes.readInt16BE(start);
    if (cells < 0) return 0;
    let end = start + 2;
    for (let cell = 0; cell < cells; cell++) {
      if (end + 4 > bytes.length) return null;
      end += 4 + Math.max(0, bytes.readInt32BE(end));
    }
    this.at = start + 2;
    return end <= bytes.length ? end : null;
  }

  /** Goes to the next cell, which then lies between `from` and `at`; whether there is anything in it. */
  private cell(): boolean {
    const size = this.bytes.readInt32BE(this.at);
    this.from = this.at + 4;
    this.at = this.from + Math.max(0, size);
    return size !== ABSENT;
  }
}

/** The rows of a COPY ... TO STDOUT (FORMAT binary), in portions as they come. */
export async function* copiedRows<T>(pieces: AsyncIterable<Buffer>, rowOf: (row: CopiedRow) => T): AsyncGenerator<T[]> {
  let rest: Buffer = Buffer.alloc(0);
  let start = HEADER_BYTES;
  const known = new KnownCells();
  for await (const piece of pieces) {
    rest = rest.length ? Buffer.concat([rest, piece]) : piece;
    const row = new CopiedRow(rest, known);
    const rows: T[] = [];
    for (let end = row.enter(start); end; end = row.enter(start)) {
      rows.push(rowOf(row));
      start = end;
    }
    yield rows;
    const read = Math.min(start, rest.length);
    rest = rest.subarray(read);
    start -= read;
  }
}
