const FROM = Buffer.from('From ');
/** Larger messages no server takes; what goes beyond is left out. */
const MOST_BYTES = 64 * 1024 * 1024;
/** RFC 4155: the sender, and a date as asctime writes it; a time zone may stand about. */
const SEPARATOR = /^From .{0,320}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{3,20}\d{1,2}:\d{2}/;
const HEADER = /^(?:[!-9;-~]{1,100}[ \t]*:|>?From )/;

/** Whether a file begins as an mbox does. */
export const isMbox = (beginning: Uint8Array): boolean => SEPARATOR.test(startOf(Buffer.from(beginning)));

/**
 * The messages of an mbox (RFC 4155; mboxo and mboxrd, whose `>From ` gets back what it was), one at a time, lines
 * ending as they do; whatever precedes the first is a message too. Holds one message in memory, of 64 MB at most.
 */
export async function* readMbox(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<Buffer> {
  const lines = new LineSplitter();
  const mbox = new MboxReader();
  for await (const chunk of stream)
    for (const line of lines.split(Buffer.from(chunk as Uint8Array))) {
      const ended = mbox.take(line);
      if (ended) yield ended;
    }
  for (const line of lines.rest()) {
    const ended = mbox.take(line);
    if (ended) yield ended;
  }
  const last = mbox.end();
  if (last) yield last;
}

/** Takes line after line, and gives back each message once it has ended. */
class MboxReader {
  private message = new GrowingMessage();
  /** A line that begins a message, if a header follows it. */
  private separator: Buffer | null = null;

  take(line: Buffer): Buffer | null {
    const isStart = this.separator !== null && HEADER.test(startOf(line));
    const ended = isStart ? this.message.bytes : null;
    if (isStart) this.message = new GrowingMessage();
    else if (this.separator) this.message.add(this.separator);
    const mayBegin = line[0] === FROM[0] && this.message.isAtParagraph && SEPARATOR.test(startOf(line));
    this.separator = mayBegin ? line : null;
    if (!mayBegin) this.message.add(line);
    return ended;
  }

  end(): Buffer | null {
    if (this.separator) this.message.add(this.separator);
    return this.message.bytes;
  }
}

class GrowingMessage {
  /** Whether a blank line stands last, or nothing at all. */
  isAtParagraph = true;
  private lines: Buffer[] = [];
  private size = 0;
  private readonly gathered: Buffer[] = [];

  /** Without the blank line that parts it from the next; null where there is nothing. */
  get bytes(): Buffer | null {
    if (this.size === 0) return null;
    const all = Buffer.concat([...this.gathered, ...this.lines]);
    return /\n\r?\n$/.test(all.toString('latin1', Math.max(0, all.length - 3))) ? all.subarray(0, all.length - (all.at(-2) === 0x0d ? 2 : 1)) : all;
  }

  add(line: Buffer): void {
    this.isAtParagraph = line[0] === 0x0a || (line[0] === 0x0d && line.length === 2);
    if (this.size + line.length > MOST_BYTES) return;
    this.size += line.length;
    this.lines.push(line[0] === 0x3e && isQuotedFrom(line) ? line.subarray(1) : line);
    // Many small views of a chunk would cost more than what they show.
    if (this.lines.length >= 1_000) this.gathered.push(Buffer.concat(this.lines.splice(0)));
  }
}

/** Cuts chunks into lines with their ends; of a line longer than a message may be, only the beginning is kept. */
class LineSplitter {
  private held: Buffer[] = [];
  private size = 0;

  *split(bytes: Buffer): Iterable<Buffer> {
    let at = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, at)) {
      const line = bytes.subarray(at, end + 1);
      yield this.held.length > 0 ? Buffer.concat([...this.held, line]) : line;
      if (this.held.length > 0) [this.held, this.size] = [[], 0];
      at = end + 1;
    }
    if (at < bytes.length && this.size < MOST_BYTES) this.held.push(bytes.subarray(at));
    this.size += bytes.length - at;
  }

  *rest(): Iterable<Buffer> {
    if (this.held.length > 0) yield Buffer.concat(this.held);
  }
}

/** mboxrd quotes what is quoted already, too. */
function isQuotedFrom(line: Buffer): boolean {
  let at = 0;
  while (line[at] === 0x3e) at++;
  return at > 0 && line.subarray(at, at + 5).equals(FROM);
}

const startOf = (line: Buffer): string => line.toString('latin1', 0, 400);
