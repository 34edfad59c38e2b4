import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { give } from './account.js';
import type { Site } from './site.js';

const FULL_BYTES = 1_000_000;

/** What PostgreSQL says from one start on; PostgreSQL writes to the descriptor. */
export class ServerLog {
  private constructor(
    private readonly file: string,
    readonly descriptor: number,
    private readonly startByte = fstatSync(descriptor).size,
  ) {}

  /** Adds to the log of earlier starts, which is set aside when it is full. */
  static async open(site: Site): Promise<ServerLog> {
    const size = await stat(site.log).then(
      (found) => found.size,
      () => 0,
    );
    if (size > FULL_BYTES) await rename(site.log, `${site.log}.1`);
    const log = new ServerLog(site.log, openSync(site.log, 'a', 0o600));
    await give(site.account, site.log);
    return log;
  }

  /** The reason PostgreSQL gave for not starting; empty when it gave none. */
  complaint(): string {
    const lines = readFileSync(this.file).subarray(this.startByte).toString().split('\n');
    const reasons = lines.map((line) => /(?:FATAL|PANIC|LOG): {2}(.*)/.exec(line)?.[1] ?? '');
    return reasons.filter((reason) => !/^(starting|listening|database system)/.test(reason) && reason).join('; ');
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
