import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import tar from 'tar-stream';
import { checksumLine, SUMS } from './manifest.js';

const ZEROS = Buffer.alloc(65_536);

/** Writes a compressed tar archive whose last entry holds the checksums of all others. */
export class ArchiveWriter {
  private readonly pack = tar.pack();
  private readonly sums: string[] = [];
  private readonly written: Promise<void>;

  /** `onBytes` hears of every piece of a file that was read. */
  constructor(
    file: string,
    private readonly onBytes: (bytes: number) => void,
  ) {
    // Faster levels matter more than smaller files: the server waits for nobody, but people do.
    const gzip = createGzip({ level: 1 });
    this.written = pipeline(this.pack, gzip, createWriteStream(file, { mode: 0o600, flush: true }));
    this.written.catch(() => undefined);
  }

  async addFolder(name: string): Promise<void> {
    await this.orTellWhy(async () => void this.pack.entry({ name, type: 'directory', mode: 0o700 }));
  }

  async addContent(name: string, content: string | Buffer): Promise<void> {
    const bytes = Buffer.from(content);
    await this.add(name, bytes.length, 0o600, [bytes]);
  }

  /** Adds a file as long as it is now, whatever its server does to it meanwhile; a file that is gone is left out. */
  async addFile(name: string, path: string): Promise<void> {
    const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!handle) return;
    try {
      const { size, mode } = await handle.stat();
      const source = handle.createReadStream({ autoClose: false, highWaterMark: 262_144 });
      await this.add(name, size, mode & 0o777, exactly(size, source));
    } finally {
      await handle.close();
    }
  }

  /** Resolves when the archive is safe on the disk. */
  async finish(): Promise<void> {
    await this.addContent(SUMS, this.sums.join(''));
    this.pack.finalize();
    await this.written;
  }

  private async add(
    name: string,
    size: number,
    mode: number,
    content: AsyncIterable<Buffer> | Iterable<Buffer>,
  ): Promise<void> {
    const hash = createHash('sha256');
    const { onBytes } = this;
    async function* observed(): AsyncGenerator<Buffer> {
      for await (const piece of content) {
        hash.update(piece);
        onBytes(piece.length);
        yield piece;
      }
    }
    await this.orTellWhy(() => pipeline(Readable.from(observed()), this.pack.entry({ name, size, mode })));
    this.sums.push(checksumLine(hash, name));
  }

  /** A full disk shows itself to us as an archive that is closed already; its own error tells more. */
  private async orTellWhy(send: () => Promise<void>): Promise<void> {
    try {
      await send();
    } catch (error) {
      await this.written;
      throw error;
    }
  }
}

/** A shorter file is filled up with zeros, as pg_basebackup does: the log holds what was there, or nobody needs it. */
async function* exactly(size: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = size;
  if (left === 0) return;
  for await (const chunk of source) {
    const piece = chunk.subarray(0, left);
    left -= piece.length;
    yield piece;
    if (left === 0) return;
  }
  for (; left > 0; left -= Math.min(left, ZEROS.length)) yield ZEROS.subarray(0, left);
}
