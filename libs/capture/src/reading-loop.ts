import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { Database } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { faultName } from './fault-name.js';
import { MailboxWatch } from './mailbox-watch.js';
import { ReadingPace } from './reading-pace.js';
import { ReadingWork } from './reading-work.js';

const WITH_ACCOUNTS = 'select id from door.workspaces_with_mail_accounts()';

/** The worker's standing loop: whichever mailbox is to be read, and nobody reads, is watched by this process. */
@Injectable()
export class ReadingLoop {
  private readonly log = new Logger('Capture');
  private readonly workerId = randomUUID();
  private readonly open = new Map<string, { watch: MailboxWatch; end: Promise<void> }>();
  private ending = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly work: ReadingWork,
    private readonly pace: ReadingPace,
  ) {}

  start(): void {
    this.ending = new AbortController();
    this.running = this.run(this.ending.signal);
  }

  /** What was fetched is stored, and the mailboxes are free for others. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
    for (const { watch } of this.open.values()) watch.stop();
    await Promise.all([...this.open.values()].map(({ end }) => end));
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.look(signal).catch((error: Error) => this.log.warn(`Reading goes on after a pause: ${error.message}`));
      await after(this.pace.lookMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.db.knock<{ id: string }>(WITH_ACCOUNTS, [])) {
      const room = this.pace.mailboxesAtOnce - this.open.size;
      if (room <= 0 || signal.aborted) return;
      // A mailbox whose watch is ending here is left until it has ended.
      for (const mailboxId of await this.work.claim(id, this.workerId, room)) if (!this.open.has(mailboxId)) this.begin(id, mailboxId);
    }
  }

  private begin(workspaceId: string, mailboxId: string): void {
    const { work, pace, workerId } = this;
    const watch = new MailboxWatch({ workspaceId, mailboxId, workerId, work, pace });
    const end = watch
      .run()
      .catch((error: unknown) => this.log.error(`The watch over mailbox ${mailboxId} ended (${faultName(error)}).`))
      .finally(() => this.open.delete(mailboxId));
    this.open.set(mailboxId, { watch, end });
  }
}
