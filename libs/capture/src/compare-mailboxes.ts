import { Database, Jobs, Transactional, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { ComparePass } from './compare-pass.js';
import { ReadingWork } from './reading-work.js';

/** A mailbox that was never read to its end is being read for the first time: it is compared once that is done. */
const ACCOUNTS = `
  select a.mailbox_id as "mailboxId" from mail_account a join mailbox m on m.id = a.mailbox_id and m.archived_at is null
  where a.paused_at is null and a.last_read_at is not null`;

/** A large mailbox behind a slow server. */
const MOST_HOURS = 6;

/** Every night: is everything that our servers have in the ledger? A job for each mailbox, so that none waits in vain for another. */
@Injectable()
export class CompareMailboxes implements DueTask {
  readonly queue = 'compare-mailboxes';
  readonly cron = '30 2 * * *';

  constructor(
    readonly db: Database,
    private readonly workspaces: Workspaces,
    private readonly jobs: Jobs,
    private readonly work: ReadingWork,
    private readonly pass: ComparePass,
  ) {}

  async run({ workspaceId, mailboxId }: JobIds = {}): Promise<void> {
    if (workspaceId && mailboxId) await this.work.connected(workspaceId, mailboxId, () => false, (job) => this.pass.compare(job));
    else await this.workspaces.each(this.queue, () => this.enqueueEach());
  }

  @Transactional()
  async enqueueEach(): Promise<void> {
    const { workspaceId } = this.db;
    const accounts = await this.db.query<{ mailboxId: string }>(ACCOUNTS);
    for (const { mailboxId } of accounts) await this.jobs.enqueue(this.queue, { workspaceId, mailboxId }, MOST_HOURS);
  }
}
