import { Workspaces } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountHealth } from './account-health.js';
import { CompareFolder } from './compare-folder.js';
import { MailFolders } from './mail-folders.js';
import type { OpenedJob } from './open-readers.js';
import { ReadPass } from './read-pass.js';

/** Goes through the folders of a mailbox with the server's list beside the ledger. */
@Injectable()
export class ComparePass {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly reading: ReadPass,
    private readonly folders: MailFolders,
    private readonly comparing: CompareFolder,
    private readonly health: AccountHealth,
  ) {}

  /** Reads on first: what nobody has come to yet is no difference. */
  async compare(job: OpenedJob): Promise<void> {
    await this.reading.readAll(job, new Map());
    let isAll = job.unread.length === 0;
    for (const folder of await this.in(job, () => this.folders.listRead(job.mailbox.id)))
      if (!job.unread.includes(folder.path)) isAll = (await this.comparing.compare(job, folder)) && isAll;
    if (isAll) await this.in(job, () => this.health.compared(job.mailbox.id));
  }

  private in<T>({ workspaceId }: OpenedJob, work: () => Promise<T>): Promise<T> {
    return this.workspaces.in(workspaceId, 'compare-mailboxes', 'task compare-mailboxes', work);
  }
}
