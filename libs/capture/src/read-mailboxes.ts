import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MailAccount } from './mail-account.entity.js';
import { ReadingWork } from './reading-work.js';

/** Reads mailboxes of a workspace once, in this process, whoever watches them: for the command line, the demo and specs. */
@Injectable()
export class ReadMailboxes {
  constructor(
    private readonly db: Database,
    private readonly work: ReadingWork,
  ) {}

  /** @param mailboxId one of them; all where it is left out. @returns whether all could be read */
  async readNow(mailboxId?: string): Promise<boolean> {
    const { workspaceId } = this.db;
    const where = { pausedAt: IsNull(), ...(mailboxId && { mailboxId }) };
    const accounts = await (await this.db.manager()).findBy(MailAccount, where);
    await this.db.rest(); // no server is waited for with a connection in hand
    let isWell = true;
    for (const { mailboxId: id } of accounts) {
      const isRead = await this.work.connected(workspaceId, id, () => false, async (job) => {
        await this.work.readAll(job);
        isWell &&= job.unread.length === 0;
      });
      isWell &&= isRead;
    }
    return isWell;
  }
}
