import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { FileStorage, type Content } from './file-storage.js';

/** Files in a folder of this machine: each is whole and on the disk before it bears its name. */
export class FolderStorage extends FileStorage {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, { path: source }: Content): Promise<void> {
    const file = path.join(this.root, key);
    const unfinished = `${file}.${randomUUID()}.unfinished`;
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    try {
      await copyFile(source, unfinished);
      await flush(unfinished);
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
    for (const folder of [path.dirname(file), this.root]) await flush(folder);
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(path.join(this.root, key));
    return handle.createReadStream();
  }

  async delete(key: string): Promise<void> {
    await rm(path.join(this.root, key), { force: true });
  }
}

/** A file's bytes, or a folder's names, survive a power cut from here on. */
async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
