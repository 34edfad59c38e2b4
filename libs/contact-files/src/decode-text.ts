import { isAscii, isUtf8 } from 'node:buffer';

/** What windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters (WHATWG Encoding Standard). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const NEWLINE = 10;
const MARK = /^\ufeff/;
/** Told apart line by line. */
const EITHER = /^(?:utf-8|windows-1252)$/;

/** Tells the encoding by its mark, by the zero bytes of Latin text in UTF-16, by what is valid UTF-8. */
export function sniffEncoding(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => (zeros[index & 1] += byte === 0 ? 1 : 0));
  if (zeros[1] > sample.length / 4 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > sample.length / 4 && zeros[1] === 0) return 'utf-16be';
  const whole = head.subarray(0, wholeCharacters(head));
  return isUtf8(whole) || linesOf(whole).some((line) => !isAscii(line) && isUtf8(line)) ? 'utf-8' : 'windows-1252';
}

/**
 * Text as it comes. UTF-8 and windows-1252 are told apart line by line, because files are glued together and because
 * the first accent may come megabytes after the sniffed head.
 */
export async function* decodeText(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  if (!EITHER.test(encoding)) {
    yield* decodeAs(bytes, encoding);
    return;
  }
  let carry: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of bytes) {
    const joined = carry.length ? Buffer.concat([carry, chunk]) : chunk;
    const end = wholeCharacters(joined);
    carry = joined.subarray(end);
    const text = eitherText(joined.subarray(0, end));
    if (text) yield first ? text.replace(MARK, '') : text;
    first &&= !text;
  }
  if (carry.length) yield eitherText(carry);
}

/** The first part of a file; a character that is cut at its end does not matter. */
export const decodeHead = (head: Buffer, encoding: string): string =>
  EITHER.test(encoding)
    ? eitherText(head.subarray(0, wholeCharacters(head))).replace(MARK, '')
    : new TextDecoder(encoding).decode(head);

/** The encoding an XML declaration names, unless it is one that is told from the bytes anyway. */
export function declaredEncoding(head: string): string | null {
  const label = /^\ufeff?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)/i.exec(head)?.[1].toLowerCase();
  if (!label || /^(?:utf-?(?:8|16)|us-ascii|ascii|iso-8859-1|latin1|windows-1252)$/.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Bytes in which ASCII is ASCII, whatever they were. */
export async function* asUtf8(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  if (EITHER.test(encoding)) yield* bytes;
  else for await (const text of decodeAs(bytes, encoding)) yield Buffer.from(text);
}

/** Any other encoding that the platform knows; it strips the byte order mark itself. */
async function* decodeAs(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** A piece of text that is UTF-8, or lines of which each is UTF-8 or windows-1252. */
export function eitherText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return linesOf(bytes).map((line) => (isUtf8(line) ? line.toString('utf8') : windowsText(line))).join('');
}

/** Node's own decoder took windows-1252 for ISO 8859-1 in several releases. */
const windowsText = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80]);

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

/** Where the last whole UTF-8 character ends: at most three bytes before the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
