import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders of a cluster that PostgreSQL fills anew, or whose contents a restored server must not see. */
const EMPTIED = new Set(
  'pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans'.split(' '),
);
const LEFT_OUT = /^(pg_control|postmaster\.(pid|opts)|pg_internal\.init.*|backup_label.*|backup_manifest|pgsql_tmp.*)$/;
/** Entries of the data folder that belong to the embedded database or to an earlier restore. */
const NOT_OURS = /^(postgres|postgres-.*|staging-.*|taking-over-.*|replaced-.*)$/;

/** A file or an empty folder to keep; `name` is its path below the listed folder, with slashes. */
export interface KeptFile {
  name: string;
  path: string;
  isFolder: boolean;
  bytes: number;
}

/**
 * What to copy of a running cluster as it comes; `pg_control` needs care of its own.
 * Source: PostgreSQL 18 documentation, 25.3.4, "Backing Up the Data Directory".
 */
export async function listCluster(cluster: string): Promise<KeptFile[]> {
  return list(cluster, ({ name }, below) => !LEFT_OUT.test(name) && !EMPTIED.has(below.split('/')[0]!));
}

/** Everything else of the data folder: generated secrets, stored files. */
export async function listOthers(dataDir: string): Promise<KeptFile[]> {
  return list(dataDir, ({ name }, below) => below !== '' || !NOT_OURS.test(name));
}

async function list(top: string, keeps: (entry: Dirent, below: string) => boolean, below = ''): Promise<KeptFile[]> {
  const entries = await readdir(path.join(top, below), { withFileTypes: true }).catch(ignoreVanished);
  const kept: KeptFile[] = [];
  for (const entry of entries) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    const file = path.join(top, name);
    if (!keeps(entry, below)) continue;
    if (entry.isDirectory()) {
      kept.push({ name, path: file, isFolder: true, bytes: 0 }, ...(await list(top, keeps, name)));
    } else if (entry.isFile()) {
      kept.push({ name, path: file, isFolder: false, bytes: await stat(file).then(({ size }) => size, () => 0) });
    }
  }
  return kept;
}

/** PostgreSQL removes files and folders while we list them. */
function ignoreVanished(error: NodeJS.ErrnoException): Dirent[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
