import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DomainError } from '#platform';
import type { Content } from './file-storage.js';

export const LARGEST_FILE_BYTES = 25 * 1024 * 1024;

const LARGEST = `${LARGEST_FILE_BYTES / 1024 / 1024} MB`;
const TOO_LARGE = `body: a file can have at most ${LARGEST}. Send a smaller one, or a link to it.`;

/**
 * Reads bytes into a temporary file, measures them, hands them to `work` and removes the file again.
 * Throws LIMITED as soon as there are more than LARGEST_FILE_BYTES, without reading on.
 */
export async function receive<T>(bytes: AsyncIterable<Uint8Array>, work: (content: Content) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-file-'));
  try {
    const file = path.join(folder, 'content');
    return await work({ path: file, ...(await write(file, bytes)) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(file: string, bytes: AsyncIterable<Uint8Array>): Promise<Omit<Content, 'path'>> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for await (const chunk of bytes) {
      sizeBytes += chunk.length;
      if (sizeBytes > LARGEST_FILE_BYTES) throw new DomainError('LIMITED', TOO_LARGE, { field: 'body' });
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    return { sizeBytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}
