import { readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { databaseDoor, explainingFaults, startEmbeddedPostgres, type EmbeddedPostgres } from '#embedded';
import { ArchiveWriter } from './archive-writer.js';
import { BaseBackup } from './base-backup.js';
import { listCluster, listOthers, type KeptFile } from './list-files.js';
import { DATABASE_PREFIX, FILES_PREFIX, MANIFEST, platform, type Manifest } from './manifest.js';

const CLUSTER_PREFIX = `${DATABASE_PREFIX}cluster/`;

type Progress = (doneBytes: number, totalBytes: number) => void;

export interface BackupOptions {
  dataDir: string;
  /** The archive to write; it replaces an older one only once it is complete. */
  file: string;
  /** Hears now and then how many bytes of how many are read. */
  progress?: Progress;
}

/**
 * Saves the embedded database and everything else of the data folder to one file, while the server runs and others
 * write. Every transaction committed before the call is in it. Throws EmbeddedPostgresError.
 */
export async function backupEmbedded({ dataDir, file, progress }: BackupOptions): Promise<{ createdAt: string }> {
  const server = await startEmbeddedPostgres({ dataDir });
  const unfinished = `${file}.unfinished`;
  try {
    return await explainingFaults(`The backup ${file} cannot be written`, async () => {
      const createdAt = await write(unfinished, server, progress);
      await rename(unfinished, file);
      return { createdAt };
    });
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
    await server.stop();
  }
}

async function write(file: string, { url, dataDir }: EmbeddedPostgres, progress?: Progress): Promise<string> {
  const database = await realpath(databaseDoor(dataDir));
  const cluster = path.join(database, 'cluster');
  const backup = await BaseBackup.begin(url);
  try {
    const [clusterFiles, otherFiles] = [await listCluster(cluster), await listOthers(dataDir)];
    const archive = new ArchiveWriter(file, countTowards([...clusterFiles, ...otherFiles], progress));
    await archive.addContent(MANIFEST, JSON.stringify(describe(backup)));
    await archive.addFile(`${DATABASE_PREFIX}password`, path.join(database, 'password'));
    await addAll(archive, CLUSTER_PREFIX, clusterFiles);
    await addEnd(archive, cluster, backup);
    // After the database, so that no row in it can speak of a file that is not here.
    await addAll(archive, FILES_PREFIX, otherFiles);
    await archive.finish();
    return backup.createdAt;
  } finally {
    await backup.close();
  }
}

async function addAll(archive: ArchiveWriter, prefix: string, files: KeptFile[]): Promise<void> {
  for (const { name, path, isFolder } of files) {
    if (isFolder) await archive.addFolder(`${prefix}${name}/`);
    else await archive.addFile(prefix + name, path);
  }
}

/** What makes the copied files whole again. */
async function addEnd(archive: ArchiveWriter, cluster: string, backup: BaseBackup): Promise<void> {
  const control = 'global/pg_control';
  await archive.addContent(CLUSTER_PREFIX + control, await readSettled(path.join(cluster, control)));
  const { label, segments } = await backup.end(cluster);
  await archive.addContent(`${CLUSTER_PREFIX}backup_label`, label);
  for (const segment of segments) {
    await archive.addFile(`${CLUSTER_PREFIX}pg_wal/${segment}`, path.join(cluster, 'pg_wal', segment));
  }
}

/** A file that the server rewrites in one go, read when it is not being written. */
async function readSettled(file: string): Promise<Buffer> {
  let before = await readFile(file);
  for (;;) {
    const after = await readFile(file);
    if (after.equals(before)) return after;
    before = after;
  }
}

const describe = ({ createdAt, postgresMajor }: BaseBackup): Manifest => ({
  format: 'rapport-backup',
  version: 1,
  createdAt,
  postgresMajor,
  platform,
});

function countTowards(files: KeptFile[], progress: Progress | undefined): (bytes: number) => void {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  return (bytes) => progress?.((done = Math.min(done + bytes, total)), total);
}
