import type { ListedMessage } from '#mail';
import { Workspaces } from '#platform';
import { Injectable } from '@nestjs/common';
import { BookDifferences } from './book-differences.js';
import { FetchUids } from './fetch-uids.js';
import { LedgerOfFolder } from './ledger-of-folder.js';
import type { MailFolder } from './mail-folder.entity.js';
import { askedSince, isTooOld, type ReadingJob } from './reading-job.js';

/** Holds a folder that was just read against its ledger, message for message. */
@Injectable()
export class CompareFolder {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly ledger: LedgerOfFolder,
    private readonly booking: BookDifferences,
    private readonly fetching: FetchUids,
  ) {}

  /** What is missing is on record before it is fetched, and settled by being stored. @returns false where it cannot be compared now */
  async compare(job: ReadingJob, folder: MailFolder): Promise<boolean> {
    const state = await job.reader.open(folder.path);
    if (state?.uidValidity !== folder.uidValidity) return false; // made anew this very moment: it is read again first
    const uids = await job.reader.uids(1, null);
    const due = await job.reader.uids(1, askedSince(job.account));
    const listed: ListedMessage[] = [];
    // What came after the folder was read is not missing.
    for await (const one of job.reader.list(due.filter((uid) => uid <= folder.lastUid)))
      if (!isTooOld(job.account, one.receivedAt)) listed.push(one);
    const missing = await this.workspaces.in(job.workspaceId, 'compare-mailboxes', 'task compare-mailboxes', async () => {
      const differences = await this.ledger.compare(folder, uids, listed);
      await this.booking.book(folder, differences, uids);
      return differences.missing;
    });
    await this.fetching.pick(job, folder, missing.map(({ uid }) => uid));
    return true;
  }
}
