import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { Lifeline } from './lifeline.js';
import { findPostmaster } from './postmaster.js';
import type { Site } from './site.js';

export const POLL_MS = 10;
/** How long the supervisor may take to notice that we let go, before we conclude that others still hold on. */
const NOTICE_MS = 2_000;
/** How long a supervised server may stay out of our sight before we conclude that it runs where we cannot look. */
const UNSEEN_MS = 30_000;

/** Our hold on a running server, which lives as long as any process holds it. */
export class RunningServer {
  /** `supervisor` is null for a server that another process started. */
  constructor(
    readonly port: number,
    private readonly pipe: string,
    private readonly lifeline: Lifeline,
    private readonly supervisor: ChildProcess | null,
  ) {}

  get started(): boolean {
    return this.supervisor !== null;
  }

  /** Lets go. The process that started the server also waits for its end, unless others still hold it. */
  async release(): Promise<void> {
    this.lifeline.release();
    if (!this.supervisor) return;
    for (let waitedMs = 0; Lifeline.isRead(this.pipe); waitedMs += POLL_MS) {
      if (waitedMs > NOTICE_MS) return;
      await sleep(POLL_MS);
    }
    while (isAlive(this.supervisor)) await sleep(POLL_MS);
  }
}

export const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** Holds on to the server that runs already, as soon as it is ready; null when none does. */
export async function attach(site: Site): Promise<RunningServer | null> {
  const lifeline = Lifeline.join(site.lifeline);
  if (!lifeline) return null;
  for (let unseenMs = 0; lifeline.isHeard(); unseenMs += POLL_MS) {
    const postmaster = await findPostmaster(site.cluster);
    if (postmaster) unseenMs = 0;
    if (postmaster?.ready && lifeline.isHeard()) {
      return new RunningServer(postmaster.port, site.lifeline, lifeline, null);
    }
    if (unseenMs > UNSEEN_MS) throw new EmbeddedPostgresError(`${site.folder} is in use from another container.`);
    await sleep(POLL_MS);
  }
  lifeline.release();
  return null;
}
