import { explainingFaults, Staging } from '#embedded';
import type { Manifest } from './manifest.js';
import { unpack } from './unpack.js';

export interface RestoreOptions {
  dataDir: string;
  file: string;
  /** Hears now and then how many bytes of how many are read. */
  progress?: (doneBytes: number, totalBytes: number) => void;
}

export interface Restored {
  /** When the backup was made, ISO 8601. */
  createdAt: string;
  /** The folder that keeps what was there before; null when nothing was. */
  previous: string | null;
}

/**
 * Puts the data folder back as a backup holds it. The backup is checked and its database started once before
 * anything in use is touched. Throws EmbeddedPostgresError, also while the database runs.
 */
export async function restoreEmbedded({ dataDir, file, progress }: RestoreOptions): Promise<Restored> {
  return explainingFaults(`The backup ${file} cannot be restored`, async () => {
    const staging = await Staging.open(dataDir);
    const { createdAt } = await prepare(staging, file, progress);
    return { createdAt, previous: await staging.commit() };
  });
}

async function prepare(staging: Staging, file: string, progress: RestoreOptions['progress']): Promise<Manifest> {
  try {
    const manifest = await unpack(file, staging, progress);
    await staging.prove();
    return manifest;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}
