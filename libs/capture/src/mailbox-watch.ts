import { ReadingFailed } from '#mail';
import { Logger } from '@nestjs/common';
import type { OpenedJob } from './open-readers.js';
import type { SeenFolders } from './read-pass.js';
import type { ReadingPace } from './reading-pace.js';
import type { ReadingWork } from './reading-work.js';

/** What watching needs to know. */
export interface WatchOrder {
  workspaceId: string;
  mailboxId: string;
  workerId: string;
  work: ReadingWork;
  pace: ReadingPace;
}

/** A server that says nothing keeps no worker from ending for longer. */
const HURRY_MS = 3_000;

/** One process's watch over a mailbox it claimed, on one connection, until that cannot be had or somebody ends it. */
export class MailboxWatch {
  private readonly log = new Logger('Capture');
  private readonly ending = new AbortController();

  constructor(private readonly order: WatchOrder) {}

  async run(): Promise<void> {
    const { workspaceId, mailboxId, workerId, work, pace } = this.order;
    const heartbeat = setInterval(() => void this.renew(), (pace.leaseSeconds * 1_000) / 3);
    try {
      while (!this.isEnding && (await this.session()));
    } finally {
      clearInterval(heartbeat);
      await work.release(workspaceId, workerId, mailboxId);
    }
  }

  /** A batch that is under way is stored, nothing more is fetched. */
  stop(): void {
    this.ending.abort();
  }

  private get isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  /** @returns false where the mailbox cannot be read for now */
  private session(): Promise<boolean> {
    const { workspaceId, mailboxId, work, pace } = this.order;
    return work.connected(workspaceId, mailboxId, () => this.isEnding, async (job) => {
      const since = performance.now();
      const hurry = (): void => void setTimeout(() => job.reader.close(), HURRY_MS).unref();
      this.ending.signal.addEventListener('abort', hurry);
      try {
        await this.watch(job);
      } catch (error) {
        // Servers end connections now and then: one over which everything was read, and that lasted, is opened again at once.
        const hasLasted = job.isRead && performance.now() - since > pace.unreachable.firstMs;
        if (!(error instanceof ReadingFailed && (hasLasted || this.isEnding))) throw error;
      } finally {
        this.ending.signal.removeEventListener('abort', hurry);
      }
    });
  }

  private async watch(job: OpenedJob): Promise<void> {
    const { work, pace } = this.order;
    const seen: SeenFolders = new Map();
    let pollAt = 0;
    while (!this.isEnding) {
      if (performance.now() >= pollAt) {
        pollAt = performance.now() + pace.pollMs;
        await work.readAll(job, seen);
      } else {
        await work.readInbox(job, seen);
      }
      await job.reader.wait(Math.max(0, pollAt - performance.now()), this.ending.signal);
    }
  }

  private async renew(): Promise<void> {
    const { workspaceId, mailboxId, workerId, work } = this.order;
    try {
      if (!(await work.renew(workspaceId, workerId, mailboxId))) this.stop();
    } catch (error) {
      this.log.warn(`The claim on a mailbox could not be renewed: ${(error as Error).message}`);
    }
  }
}
