import { MailboxesService, type Mailbox } from '#mailboxes';
import { Workspaces } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { AccountHealth } from './account-health.js';
import { faultName } from './fault-name.js';
import { MailboxClaims } from './mailbox-claims.js';
import { OpenReaders, type OpenedJob } from './open-readers.js';
import { ReadPass, type SeenFolders } from './read-pass.js';
import { readingTrouble } from './told-reading.js';

/** What a process does about a mailbox it reads, each piece by itself and behind the walls of its workspace. */
@Injectable()
export class ReadingWork {
  private readonly log = new Logger('Capture');

  constructor(
    private readonly workspaces: Workspaces,
    private readonly mailboxes: MailboxesService,
    private readonly claims: MailboxClaims,
    private readonly readers: OpenReaders,
    private readonly pass: ReadPass,
    private readonly health: AccountHealth,
  ) {}

  claim(workspaceId: string, workerId: string, most: number): Promise<string[]> {
    return this.in(workspaceId, () => this.claims.claim(workerId, most));
  }

  renew(workspaceId: string, workerId: string, mailboxId: string): Promise<boolean> {
    return this.in(workspaceId, () => this.claims.renew(workerId, mailboxId));
  }

  release(workspaceId: string, workerId: string, mailboxId: string): Promise<void> {
    return this.in(workspaceId, () => this.claims.release(workerId, mailboxId));
  }

  /** Connects and does the work with it; a failure is on record then. @returns whether all went well */
  async connected(workspaceId: string, mailboxId: string, isEnding: () => boolean, work: (job: OpenedJob) => Promise<void>): Promise<boolean> {
    const mailbox = await this.in(workspaceId, () => this.mailboxes.get(mailboxId));
    let job: OpenedJob | null = null;
    try {
      job = await this.in(workspaceId, () => this.readers.open(mailbox, isEnding));
      await job.reader.connect();
      await this.in(workspaceId, () => this.health.connected(mailboxId));
      await work(job);
      return true;
    } catch (error) {
      await this.failed(workspaceId, mailbox, error);
      return false;
    } finally {
      job?.reader.close();
    }
  }

  readAll(job: OpenedJob, seen: SeenFolders = new Map()): Promise<void> {
    return this.pass.readAll(job, seen);
  }

  readInbox(job: OpenedJob, seen: SeenFolders): Promise<void> {
    return this.pass.readInbox(job, seen);
  }

  private async failed(workspaceId: string, mailbox: Mailbox, error: unknown): Promise<void> {
    const trouble = readingTrouble(error, mailbox);
    if (!trouble) this.log.error(`Reading mailbox ${mailbox.id} goes on after a pause (${faultName(error)}).`);
    await this.in(workspaceId, () => this.health.failed(mailbox, trouble));
  }

  private in<T>(workspaceId: string, work: () => Promise<T>): Promise<T> {
    return this.workspaces.in(workspaceId, 'capture', 'task capture', work);
  }
}
