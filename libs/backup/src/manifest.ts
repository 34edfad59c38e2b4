import type { Hash } from 'node:crypto';
import { EmbeddedPostgresError } from '#embedded';

/** What a backup says of itself, as its first entry. */
export interface Manifest {
  format: 'rapport-backup';
  version: 1;
  createdAt: string;
  /** The files are PostgreSQL's own: they need the same major version on the same kind of machine. */
  postgresMajor: number;
  platform: string;
}

export const MANIFEST = 'manifest.json';
/** Last entry of a backup: a line for every other entry, as sha256sum writes and checks them. */
export const SUMS = 'SHA256SUMS';
export const DATABASE_PREFIX = 'postgres/';
export const FILES_PREFIX = 'files/';

export const platform = `${process.platform}-${process.arch}`;

export const checksumLine = (hash: Hash, name: string): string => `${hash.digest('hex')}  ${name}\n`;

/** Throws EmbeddedPostgresError where the backup cannot be restored here, SyntaxError where it is none. */
export function parseManifest(text: string, postgresMajor: number): Manifest {
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 'rapport-backup') throw new SyntaxError('This is not a manifest of ours.');
  const misfit =
    (manifest.version !== 1 && 'by a newer version of Rapport') ||
    (manifest.postgresMajor !== postgresMajor && `with PostgreSQL ${manifest.postgresMajor}, not ${postgresMajor}`) ||
    (manifest.platform !== platform && `on another kind of machine, ${manifest.platform}, not ${platform}`);
  if (!misfit) return manifest;
  throw new EmbeddedPostgresError(`The backup was made ${misfit}; restore it where it was made.`);
}
