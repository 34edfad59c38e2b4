import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { EmbeddedPostgresError, type Staging } from '#embedded';
import { readArchive, type ArchiveEntry } from './archive-reader.js';
import { checksumLine, DATABASE_PREFIX, FILES_PREFIX, parseManifest, SUMS, type Manifest } from './manifest.js';

/**
 * Unpacks a backup into a staging folder. Throws EmbeddedPostgresError where the file is no backup, does not fit
 * this installation, or differs from what was written in as much as one bit.
 */
export async function unpack(
  file: string,
  staging: Staging,
  progress?: (doneBytes: number, totalBytes: number) => void,
): Promise<Manifest> {
  const sums: string[] = [];
  let manifest: Manifest | undefined;
  let fault: unknown;
  try {
    for await (const entry of readArchive(file, progress)) {
      if (!manifest) manifest = parseManifest(await readText(entry, sums), staging.postgresMajor);
      else if (entry.isFolder) await mkdir(placeOf(entry, staging), { recursive: true, mode: entry.mode });
      else if (entry.name !== SUMS) await writeFile(entry, placeOf(entry, staging), sums);
      else if ((await text(entry.content)) === sums.join('')) return manifest;
    }
  } catch (error) {
    if (error instanceof EmbeddedPostgresError || isFileFault(error)) throw error;
    fault = error;
  }
  const what = manifest ? 'is damaged or incomplete; use another backup' : 'is not a backup of Rapport';
  throw new EmbeddedPostgresError(`${file} ${what}.`, { cause: fault });
}

async function readText({ name, content }: ArchiveEntry, sums: string[]): Promise<string> {
  const found = await text(content);
  sums.push(checksumLine(createHash('sha256').update(found), name));
  return found;
}

async function writeFile({ name, mode, content }: ArchiveEntry, place: string, sums: string[]): Promise<void> {
  const hash = createHash('sha256');
  async function* observed(): AsyncGenerator<Buffer> {
    for await (const piece of content as AsyncIterable<Buffer>) {
      hash.update(piece);
      yield piece;
    }
  }
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await pipeline(observed, createWriteStream(place, { mode, flags: 'wx' }));
  sums.push(checksumLine(hash, name));
}

/** Where an entry goes. Throws where its name leads out of the staging folder. */
function placeOf({ name }: ArchiveEntry, staging: Staging): string {
  const isDatabase = name.startsWith(DATABASE_PREFIX);
  const folder = isDatabase ? staging.database : staging.files;
  const place = path.join(folder, name.slice((isDatabase ? DATABASE_PREFIX : FILES_PREFIX).length));
  if ((isDatabase || name.startsWith(FILES_PREFIX)) && place.startsWith(folder + path.sep)) return place;
  throw new Error(`An entry named ${name} does not belong into a backup.`);
}

const isFileFault = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
