import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ContactFileError } from './contact-file-error.js';

/** A file's path, or its bytes as they come (an upload). */
export type ContactBytes = string | AsyncIterable<Uint8Array>;

/** Enough of a file to tell what it is. */
const HEAD_BYTES = 64 * 1024;

/** The bytes of one file, in order and once, with a look at the first of them beforehand. */
export class ByteSource {
  bytesRead = 0;
  private constructor(
    readonly head: Buffer,
    private readonly rest: AsyncIterator<Uint8Array>,
    readonly name: string,
    readonly totalBytes?: number,
  ) {}

  /** `name` is the file's name where the bytes come without a path. Throws ContactFileError UNREADABLE. */
  static async open(source: ContactBytes, name = ''): Promise<ByteSource> {
    const isPath = typeof source === 'string';
    const totalBytes = isPath ? await sizeOf(source) : undefined;
    const bytes = isPath ? createReadStream(source) : source;
    const rest = bytes[Symbol.asyncIterator]();
    const head: Uint8Array[] = [];
    for (let size = 0; size < HEAD_BYTES; size += head[head.length - 1].length) {
      const next = await readable(rest.next(), isPath ? source : name);
      if (next.done) break;
      head.push(next.value as Uint8Array);
    }
    return new ByteSource(Buffer.concat(head), rest, name || (isPath ? path.basename(source) : ''), totalBytes);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      this.bytesRead = this.head.length;
      yield this.head;
      for (;;) {
        const next = await readable(this.rest.next(), this.name);
        if (next.done) return;
        const { value } = next;
        this.bytesRead += value.length;
        yield Buffer.from(value.buffer, value.byteOffset, value.length);
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.rest.return?.();
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await readable(stat(file), file);
  if (!found.isDirectory()) return found.size;
  throw new ContactFileError('UNREADABLE', `${file} is a folder.`, 'Name one file in it.');
}

async function readable<T>(reading: Promise<T>, file: string): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ContactFileError('UNREADABLE', `${file || 'The file'} cannot be read: ${why}.`,
      'Check that the file is there and that you may read it.', { cause });
  }
}
