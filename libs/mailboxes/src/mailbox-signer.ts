import { signMessage } from '#mail';
import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MailboxesService } from './mailboxes.service.js';

/** Signs what leaves from a mailbox for its domain (DKIM). What it returns is what must be kept and handed over. */
@Injectable()
export class MailboxSigner {
  constructor(
    private readonly mailboxes: MailboxesService,
    private readonly vault: Vault,
  ) {}

  /** The same bytes where the mailbox has no key. Throws CONFLICT when the key cannot be opened. */
  async sign(mailboxId: string | null, source: Buffer): Promise<Buffer> {
    const mailbox = mailboxId && (await this.mailboxes.load(mailboxId));
    if (!mailbox || !mailbox.dkimKey) return source;
    const { dkimDomain, dkimSelector, dkimKey } = mailbox;
    return signMessage(source, { domain: dkimDomain!, selector: dkimSelector!, privateKey: this.vault.open(dkimKey) });
  }
}
