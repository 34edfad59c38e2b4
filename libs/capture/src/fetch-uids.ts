import { Workspaces } from '#platform';
import { Injectable } from '@nestjs/common';
import { CarefulStoring, type Tries } from './careful-storing.js';
import { fetchBatches, type BatchLimits, type FetchedBatch } from './fetch-batches.js';
import type { MailFolder } from './mail-folder.entity.js';
import { OurAddresses } from './our-addresses.js';
import type { ReadingJob } from './reading-job.js';
import { ReadingPace } from './reading-pace.js';
import type { Progress, Sighted } from './sighted.js';
import { Stumbles } from './stumbles.js';
import { UnderstandBatch } from './understand-batch.js';

const NOTHING: Tries = new Map();
/** Batches of one folder that are in memory together. */
const IN_MEMORY = 3;

/** Fetches messages of the open folder and stores them. */
@Injectable()
export class FetchUids {
  /** How many folders are fetched from at this moment. */
  private fetching = 0;

  constructor(
    private readonly workspaces: Workspaces,
    private readonly ours: OurAddresses,
    private readonly understanding: UnderstandBatch,
    private readonly storing: CarefulStoring,
    private readonly pace: ReadingPace,
    private readonly stumbles: Stumbles,
  ) {}

  /** From where the folder was left: the cursor moves along. @param uids all that are unread, ascending */
  readOn(job: ReadingJob, folder: MailFolder, uids: readonly number[]): Promise<void> {
    return this.fetch(job, folder, uids, NOTHING, ({ readUpTo }) =>
      readUpTo === null ? null : { folderId: folder.id, uidValidity: folder.uidValidity!, lastUid: readUpTo, historyFrom: job.account.historyFrom });
  }

  /** Here and there, whatever the cursor says. */
  pick(job: ReadingJob, folder: MailFolder, uids: readonly number[], tries = NOTHING): Promise<void> {
    return this.fetch(job, folder, uids, tries, () => null);
  }

  /**
   * While a batch is fetched the one before is understood, on threads, and the one before that is stored: no more than
   * three are in memory.
   */
  private async fetch(
    job: ReadingJob, folder: MailFolder, uids: readonly number[], tries: Tries, progressAfter: (batch: FetchedBatch) => Progress | null,
  ): Promise<void> {
    if (!uids.length) return;
    const ours = await this.workspaces.in(job.workspaceId, 'capture', 'task capture', () => this.ours.keys());
    let storing = Promise.resolve();
    this.fetching++;
    try {
      for await (const batch of fetchBatches(job.reader, uids, this.limits(), this.stumbles.of(folder))) {
        const before = storing;
        const understood = this.understanding.read(job, folder, batch, ours, tries);
        storing = this.storeAfter(before, job, understood, progressAfter(batch), tries);
        storing.catch(() => undefined); // it is looked at below, or with the next batch
        await before;
        if (job.isEnding()) break;
      }
      await storing;
    } finally {
      this.fetching--;
      await storing.catch(() => undefined); // whatever ended the fetching, what was fetched is not half written
    }
  }

  private limits(): BatchLimits {
    const { messagesAtOnce, bytesAtOnce, bytesOfAll, mostBytes } = this.pace;
    return { messagesAtOnce, mostBytes, bytesAtOnce: () => Math.min(bytesAtOnce, bytesOfAll / IN_MEMORY / this.fetching) };
  }

  private async storeAfter(before: Promise<void>, job: ReadingJob, understood: Promise<Sighted[]>, progress: Progress | null, tries: Tries): Promise<void> {
    const sighted = await understood;
    await before;
    await this.storing.store(job.workspaceId, sighted, progress, tries);
  }
}
