import { ImapReader } from '#mail';
import { imapServer, type Mailbox } from '#mailboxes';
import { Clock, Database, DomainError, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MailAccount } from './mail-account.entity.js';
import type { ReadingJob } from './reading-job.js';
import { ReadingPace } from './reading-pace.js';

/** A mailbox about to be read. */
export interface OpenedJob extends ReadingJob {
  mailbox: Mailbox;
  /** Every folder that can be was read to its end over this connection. */
  isRead: boolean;
  /** Folders that are wanted, and could not be read the last time; their paths. */
  unread: string[];
}

/** Prepares the reading of a mailbox; nothing is connected yet. */
@Injectable()
export class OpenReaders {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly pace: ReadingPace,
  ) {}

  /** Throws CONFLICT when its secret cannot be opened, or it has no IMAP server (any more). */
  async open(mailbox: Mailbox, isEnding: () => boolean): Promise<OpenedJob> {
    const account = await (await this.db.manager()).findOneByOrFail(MailAccount, { mailboxId: mailbox.id });
    const { connectionMs, silenceMs } = this.pace;
    const reader = new ImapReader(imapServer(mailbox, this.vault) ?? nowhere(mailbox), () => this.clock.now(), { connectionMs, silenceMs });
    return { workspaceId: this.db.workspaceId, account, mailbox, reader, isEnding, isRead: false, unread: [] };
  }
}

function nowhere({ address }: Mailbox): never {
  throw new DomainError('CONFLICT', `${address} has no IMAP server any more. Give it one, or pause its reading.`);
}
