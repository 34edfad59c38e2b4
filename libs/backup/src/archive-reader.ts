import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';

/** One entry of an archive; its content must be read to the end before the next entry comes. */
export interface ArchiveEntry {
  name: string;
  isFolder: boolean;
  mode: number;
  content: Readable;
}

/** The entries of a compressed tar archive, in order. Throws the errors of files, compression and tar as they come. */
export async function* readArchive(
  file: string,
  progress: (doneBytes: number, totalBytes: number) => void = () => undefined,
): AsyncGenerator<ArchiveEntry> {
  const { size } = await stat(file);
  let done = 0;
  async function* counting(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      progress((done += piece.length), size);
      yield piece;
    }
  }
  const extract = tar.extract();
  const fed = pipeline(createReadStream(file), counting, createGunzip(), extract);
  fed.catch((error: Error) => extract.destroy(error));
  for await (const entry of extract) {
    const { name, type, mode = 0o600 } = entry.header;
    yield { name, isFolder: type === 'directory', mode, content: entry };
  }
  await fed;
}
