import type { FolderState } from '#mail';
import { Workspaces } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountHealth } from './account-health.js';
import { unlistedFolders } from './chosen-folders.js';
import { FailedSightings } from './failed-sightings.js';
import { FolderRole, type MailFolder } from './mail-folder.entity.js';
import { MailFolders } from './mail-folders.js';
import type { OpenedJob } from './open-readers.js';
import { ReadFolder } from './read-folder.js';
import { foldersUnread, noSentFolder } from './told-reading.js';

/** Folders as they were when they were last read to their ends, and from which day on they were. */
export type SeenFolders = Map<string, FolderState & { historyFrom: Date | null }>;

/** Goes through the folders of a mailbox. */
@Injectable()
export class ReadPass {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly folders: MailFolders,
    private readonly reading: ReadFolder,
    private readonly failed: FailedSightings,
    private readonly health: AccountHealth,
  ) {}

  /** Reads every folder where something is new, the inbox last: it stays open. @param seen kept between passes */
  async readAll(job: OpenedJob, seen: SeenFolders): Promise<void> {
    const listed = await job.reader.folders();
    job.account = await this.in(job, () => this.health.get(job.mailbox.id)); // somebody may have chosen otherwise since
    const folders = await this.in(job, () => this.folders.follow(job.mailbox.id, job.account.folders, listed));
    job.unread = unlistedFolders(listed, wantedOf(job));
    const due = await this.in(job, () => this.failed.foldersWithDue(job.mailbox.id));
    for (const folder of folders.reverse()) {
      if (job.isEnding()) return;
      if (folder.role === FolderRole.INBOX || due.has(folder.id) || (await this.isNews(job, folder, seen))) await this.read(job, folder, seen);
    }
    if (job.isEnding()) return;
    await this.in(job, () => this.note(job, folders));
    job.isRead = true;
  }

  /** Reads the inbox on. */
  async readInbox(job: OpenedJob, seen: SeenFolders): Promise<void> {
    const folders = await this.in(job, () => this.folders.listRead(job.mailbox.id));
    for (const inbox of folders.filter(({ role }) => role === FolderRole.INBOX)) await this.read(job, inbox, seen);
  }

  private async read(job: OpenedJob, folder: MailFolder, seen: SeenFolders): Promise<void> {
    const state = await this.reading.read(job, folder);
    if (state) seen.set(folder.id, { ...state, historyFrom: job.account.historyFrom });
    else job.unread.push(folder.path);
  }

  /** Well is what was read in every folder that somebody wants to be read. */
  private async note(job: OpenedJob, folders: readonly MailFolder[]): Promise<void> {
    const hasSent = folders.some(({ role }) => role === FolderRole.SENT);
    if (job.unread.length) await this.health.incomplete(job.mailbox, foldersUnread(job.unread));
    else job.account.lastReadAt = await this.health.read(job.mailbox, hasSent ? null : noSentFolder(job.mailbox));
  }

  private async isNews(job: OpenedJob, folder: MailFolder, seen: SeenFolders): Promise<boolean> {
    const before = seen.get(folder.id);
    if (!before || before.historyFrom?.getTime() !== job.account.historyFrom?.getTime()) return true;
    const now = await job.reader.status(folder.path);
    return !now || now.uidValidity !== before.uidValidity || now.uidNext !== before.uidNext || now.messages !== before.messages;
  }

  private in<T>({ workspaceId }: OpenedJob, work: () => Promise<T>): Promise<T> {
    return this.workspaces.in(workspaceId, 'capture', 'task capture', work);
  }
}

const wantedOf = ({ account, mailbox }: OpenedJob): string[] => [...account.folders, ...(mailbox.sentFolder ? [mailbox.sentFolder] : [])];
