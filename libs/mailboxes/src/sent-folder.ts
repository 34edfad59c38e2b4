import { ImapAccount, maskSecrets } from '#mail';
import { Database, Vault } from '#platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Kept } from './kept.js';
import { imapServer } from './mail-servers.js';
import { MailboxesService } from './mailboxes.service.js';

/** The mailbox's own copies of what left. Nothing that goes wrong here changes what became of a message. */
@Injectable()
export class SentFolder implements OnApplicationShutdown {
  private readonly log = new Logger(SentFolder.name);
  private readonly accounts = new Kept<ImapAccount>((account) => account.close());

  constructor(
    private readonly db: Database,
    private readonly mailboxes: MailboxesService,
    private readonly vault: Vault,
  ) {}

  /** Puts a message that left among the sent ones, read, unless the server did by itself. Never throws. */
  async keep(mailboxId: string, source: Buffer): Promise<void> {
    await this.ask(mailboxId, 'A copy of a sent message could not be kept', (account) => account.keep(source));
  }

  /** Whether a message is among the sent ones; null where no IMAP server is known or it could not be asked. */
  holds(mailboxId: string, messageId: string): Promise<boolean | null> {
    return this.ask(mailboxId, 'The folder of sent mail could not be searched', (account) => account.holds(messageId));
  }

  onApplicationShutdown(): void {
    this.accounts.endAll();
  }

  private async ask<T>(mailboxId: string, failure: string, work: (account: ImapAccount) => Promise<T>): Promise<T | null> {
    const account = await this.accountOf(mailboxId);
    if (!account) return null;
    await this.db.rest(); // no server is waited for with a connection in hand
    return work(account).catch(({ message }: Error) => {
      this.log.warn(maskSecrets(`${failure} (mailbox ${mailboxId}): ${message}`, account.secrets));
      return null;
    });
  }

  private async accountOf(mailboxId: string): Promise<ImapAccount | null> {
    const mailbox = await this.mailboxes.load(mailboxId);
    if (!mailbox?.imapHost || !mailbox.imapSecret) return null;
    try {
      return this.accounts.of(mailbox, () => new ImapAccount(imapServer(mailbox, this.vault)!));
    } catch (error) {
      this.log.warn(`The copies of mailbox ${mailboxId} cannot be reached: ${(error as Error).message}`);
      return null;
    }
  }
}
