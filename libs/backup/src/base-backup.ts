import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

const SEGMENTS_PER_LOG = 0x100;

/**
 * PostgreSQL's low-level base backup: the files of the cluster, copied between `begin` and `end` while the server
 * writes to them, are whole again with the label and the log segments that `end` names.
 * Source: PostgreSQL 18 documentation, 25.3.4 "Making a Base Backup Using the Low Level API".
 */
export class BaseBackup {
  private constructor(
    private readonly session: Client,
    readonly createdAt: string,
    readonly postgresMajor: number,
  ) {}

  static async begin(url: string): Promise<BaseBackup> {
    const session = new Client({ connectionString: url });
    session.on('error', () => undefined);
    await session.connect();
    // The slot keeps the log segments from being recycled; it ends with the session.
    await session.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`);
    await session.query(`select pg_backup_start('rapport', true)`);
    const { rows } = await session.query<{ now: Date; version: number }>(
      `select now(), current_setting('server_version_num')::int as version`,
    );
    return new BaseBackup(session, rows[0]!.now.toISOString(), Math.floor(rows[0]!.version / 10_000));
  }

  /** The content of `backup_label`, and the names of the segments of `pg_wal` that must be kept. */
  async end(cluster: string): Promise<{ label: string; segments: string[] }> {
    const { rows } = await this.session.query<{ label: string; last: string }>(
      `select labelfile as label, pg_walfile_name(lsn - 1) as last from pg_backup_stop(false)`,
    );
    const { label, last } = rows[0]!;
    const first = /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)/.exec(label)![1]!;
    const present = (await readdir(path.join(cluster, 'pg_wal'))).sort();
    const segments = present.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
    if (segments.length !== segmentNumber(last) - segmentNumber(first) + 1) {
      throw new Error('PostgreSQL removed log segments that the backup needs.');
    }
    return { label, segments };
  }

  /** Ends the session, and with it a backup that did not come to its end. */
  async close(): Promise<void> {
    await this.session.end();
  }
}

/** A segment's name is timeline, log and segment of 8 hexadecimal digits each. */
const segmentNumber = (name: string): number =>
  parseInt(name.slice(8, 16), 16) * SEGMENTS_PER_LOG + parseInt(name.slice(16), 16);
