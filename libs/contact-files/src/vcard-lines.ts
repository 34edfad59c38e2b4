/** A line of a vCard with its continuations joined, and the line of the file it starts on. */
export interface VcardLine {
  line: number;
  text: string;
}

const BULKY = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;
const QUOTED_PRINTABLE = /^[^:]*;[^:]*QUOTED-PRINTABLE/i;
const LONGEST_LINE = 1 << 18;
/** The byte order mark of UTF-8. */
const MARK = /^\xef\xbb\xbf/;

/**
 * Joins folded lines: those that start with a space (RFC 6350, 3.2; version 2.1 keeps that space), and the soft breaks
 * of quoted-printable. Works on bytes as characters, because a fold may cut a character in two. Pictures are dropped.
 */
export class VcardLines {
  private rest = '';
  private line = 0;
  private current: VcardLine | null = null;
  private isQuoted = false;
  private keepsSpaces = false;

  *read(bytes: string, last = false): Generator<VcardLine> {
    const text = this.rest + (this.line ? bytes : bytes.replace(MARK, ''));
    const held = !last && text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, held).split(/\r\n|\r|\n/);
    this.rest = last ? '' : (lines.pop() ?? '') + text.slice(held);
    for (const line of lines) {
      this.line++;
      if (!this.continues(line)) yield* this.start({ line: this.line, text: line });
    }
    if (last) yield* this.start(null);
  }

  private continues(line: string): boolean {
    if (!this.current) return false;
    const { text } = this.current;
    const soft = this.isQuoted && text.endsWith('=');
    if (!soft && !/^[ \t]/.test(line)) return false;
    const continuation = soft ? text.slice(0, -1) + line : text + (this.keepsSpaces ? ' ' : '') + line.slice(1);
    if (text.length < LONGEST_LINE && !BULKY.test(text)) this.current.text = continuation;
    return true;
  }

  private *start(next: VcardLine | null): Generator<VcardLine> {
    const done = this.current;
    this.current = next;
    this.isQuoted = next !== null && QUOTED_PRINTABLE.test(next.text);
    if (!done) return;
    if (/^(?:BEGIN|VERSION)\s*:/i.test(done.text)) this.keepsSpaces = /^VERSION\s*:\s*2\.1/i.test(done.text);
    if (!BULKY.test(done.text)) yield done;
  }
}
