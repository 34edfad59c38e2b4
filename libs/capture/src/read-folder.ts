import type { FolderState } from '#mail';
import { Workspaces } from '#platform';
import { Injectable } from '@nestjs/common';
import { FailedSightings } from './failed-sightings.js';
import { FetchUids } from './fetch-uids.js';
import type { MailFolder } from './mail-folder.entity.js';
import { MailFolders } from './mail-folders.js';
import { askedSince, type ReadingJob } from './reading-job.js';
import { SkipKnown } from './skip-known.js';

/** Reads a folder from where it was left to its last message. */
@Injectable()
export class ReadFolder {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly folders: MailFolders,
    private readonly failed: FailedSightings,
    private readonly skipping: SkipKnown,
    private readonly fetching: FetchUids,
  ) {}

  /** @returns the folder as the server has it; null where it cannot be opened (any more) */
  async read(job: ReadingJob, folder: MailFolder): Promise<FolderState | null> {
    const state = await job.reader.open(folder.path);
    if (!state) return null;
    if (isAnother(folder, state)) await this.in(job, () => this.folders.renew(folder, state.uidValidity));
    await this.tryAgain(job, folder);
    const uids = await job.reader.uids(folder.lastUid + 1, askedSince(job.account));
    await this.fetching.readOn(job, folder, await this.skipping.skip(job, folder, uids));
    if (!job.isEnding()) await this.in(job, () => this.folders.wasRead(folder, uids.at(-1) ?? folder.lastUid, job.account.historyFrom));
    return state;
  }

  private async tryAgain(job: ReadingJob, folder: MailFolder): Promise<void> {
    const due = await this.in(job, () => this.failed.due(folder));
    await this.fetching.pick(job, folder, due.map(({ uid }) => uid), new Map(due.map(({ uid, attempts }) => [uid, attempts])));
  }

  private in<T>({ workspaceId }: ReadingJob, work: () => Promise<T>): Promise<T> {
    return this.workspaces.in(workspaceId, 'capture', 'task capture', work);
  }
}

/** Other UIDs; or the same UIDVALIDITY for a folder that begins anew, as after a server's backup was put back. */
const isAnother = ({ uidValidity, lastUid }: MailFolder, state: FolderState): boolean =>
  uidValidity !== state.uidValidity || (state.uidNext > 0 && state.uidNext <= lastUid);
