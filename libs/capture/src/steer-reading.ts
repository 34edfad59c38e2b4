import { Mailbox, MailboxesService } from '#mailboxes';
import { badInput, Clock, Database, DomainError, Jobs, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { MailAccount } from './mail-account.entity.js';
import { MailFolder } from './mail-folder.entity.js';
import type { ReadMailboxInput } from './read-mailbox.input.js';
import { ReadingStatus } from './reading-status.js';

const DAY_MS = 86_400_000;

/** Whatever went wrong before, it is tried now. */
const AT_ONCE = { nextTryAt: null, failures: 0 };

/** Says which mailboxes are read. */
@Injectable()
export class SteerReading {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailboxes: MailboxesService,
  ) {}

  @Transactional()
  async read(input: ReadMailboxInput): Promise<Mailbox> {
    this.refuseFuture(input.historyFrom);
    const mailbox = await this.readable(input.mailboxId);
    const manager = await this.db.manager();
    const account = (await this.find(mailbox.id)) ?? this.begun(mailbox.id);
    const { historyFrom = account.historyFrom, folders = account.folders, participantsOnly = account.participantsOnly } = input;
    if (isEarlier(historyFrom, account.historyFrom)) await manager.update(MailFolder, { mailboxId: mailbox.id }, { lastUid: 0 });
    // What was stored before is closed as well.
    if (participantsOnly && !account.participantsOnly) await this.jobs.enqueue('apply-privacy-rules', { workspaceId: this.db.workspaceId });
    await manager.save(Object.assign(account, { historyFrom, folders, participantsOnly, ...AT_ONCE }));
    return mailbox;
  }

  @Transactional()
  async pause(mailboxId: string): Promise<Mailbox> {
    const account = await this.get(mailboxId);
    await (await this.db.manager()).save(Object.assign(account, { pausedAt: account.pausedAt ?? this.clock.now() }));
    return this.mailboxes.get(mailboxId);
  }

  @Transactional()
  async resume(mailboxId: string): Promise<Mailbox> {
    const account = await this.get(mailboxId);
    await (await this.db.manager()).save(Object.assign(account, { pausedAt: null, ...AT_ONCE }));
    return this.readable(mailboxId);
  }

  /** Elsewhere it may be tomorrow by now. */
  private refuseFuture(historyFrom: Date | null | undefined): void {
    if (historyFrom && historyFrom.getTime() > this.clock.now().getTime() + DAY_MS)
      throw badInput('historyFrom', 'mail of the future cannot be read. Give today or an earlier day, or null for all there is.');
  }

  private begun(mailboxId: string): MailAccount {
    const now = this.clock.now();
    const { workspaceId } = this.db;
    return Object.assign(new MailAccount(), {
      ...{ workspaceId, mailboxId, historyFrom: null, startedAt: now, folders: [], participantsOnly: false },
      ...{ status: ReadingStatus.NEW, statusSince: now },
    });
  }

  private async find(mailboxId: string): Promise<MailAccount | null> {
    return (await this.db.manager()).findOneBy(MailAccount, { mailboxId });
  }

  private async get(mailboxId: string): Promise<MailAccount> {
    const { address } = await this.mailboxes.get(mailboxId);
    const account = await this.find(mailboxId);
    if (!account) throw new DomainError('CONFLICT', `mailboxId: ${address} is not read. Start with readMailbox.`);
    return account;
  }

  private async readable(mailboxId: string): Promise<Mailbox> {
    const mailbox = await this.mailboxes.get(mailboxId);
    if (!mailbox.imapHost || !mailbox.imapSecret) throw badInput('mailboxId', `${mailbox.address} has no IMAP server with a password. Give it one first.`);
    if (mailbox.archivedAt) throw badInput('mailboxId', `${mailbox.address} is archived. Set its isArchived to false first.`);
    return mailbox;
  }
}

/** More of the past is wanted than was read. */
const isEarlier = (wanted: Date | null, was: Date | null): boolean => was !== null && (wanted === null || wanted < was);
