import { lstatSync } from 'node:fs';
import { mkdir, readdir, rename, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

const DECIDED = 'taking-over-';
const REPLACED = 'replaced-';

/** Decides that a folder inside the data folder shall replace what lies beside it: from now on there is no way back. */
export async function decide(folder: string): Promise<void> {
  const { mtime } = await stat(folder);
  const moment = mtime.toISOString().replace(/\.\d+Z$/, '').replace(/[:-]/g, '').replace('T', '-');
  await rename(folder, path.join(path.dirname(folder), DECIDED + moment));
}

/**
 * Lets a decided folder take over, entry by entry; after a crash the next start goes on where it stopped.
 * Gives the folder that keeps what was replaced; null when nothing was replaced.
 */
export async function takeOver(dataDir: string): Promise<string | null> {
  const decided = (await readdir(dataDir)).find((name) => name.startsWith(DECIDED));
  if (!decided) return null;
  const source = path.join(dataDir, decided);
  const aside = path.join(dataDir, decided.replace(DECIDED, REPLACED));
  await mkdir(aside, { recursive: true, mode: (await stat(dataDir)).mode });
  for (const entry of await readdir(source)) {
    const place = path.join(dataDir, entry);
    if (lstatSync(place, { throwIfNoEntry: false })) await rename(place, path.join(aside, entry));
    await rename(path.join(source, entry), place);
  }
  await rmdir(source);
  const isEmpty = await rmdir(aside).then(
    () => true,
    () => false,
  );
  return isEmpty ? null : aside;
}
