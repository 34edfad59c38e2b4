import { parseSmtpUrl, SmtpPool, type MailTransport } from '#mail';
import { CONFIG, Vault, type BootConfig } from '#platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Kept } from './kept.js';
import { hasSmtp, smtpServer } from './mail-servers.js';
import { MailboxesService } from './mailboxes.service.js';

/** As many as one worker hands over at a time: a message that is marked as on the wire waits for no other. */
const SIZE = { connections: 10 };

/** The ways out, each with its connections kept open as long as its settings stay as they are. */
@Injectable()
export class MailboxTransports implements OnApplicationShutdown {
  private readonly pools = new Kept<SmtpPool>((pool) => pool.close());
  private ofAll: SmtpPool | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: BootConfig,
    private readonly mailboxes: MailboxesService,
    private readonly vault: Vault,
  ) {}

  /**
   * How messages of a mailbox leave; of none: through SMTP_URL. Null where nothing leaves and messages are captured: a
   * mailbox without an SMTP server, or no mailbox and no SMTP_URL. Throws CONFLICT when its secret cannot be opened.
   */
  async of(mailboxId: string | null): Promise<MailTransport | null> {
    if (!mailboxId) return this.withoutMailbox();
    const mailbox = (await this.mailboxes.load(mailboxId)) ?? (await this.mailboxes.get(mailboxId));
    return hasSmtp(mailbox) ? this.pools.of(mailbox, () => new SmtpPool(smtpServer(mailbox, this.vault), SIZE)) : null;
  }

  onApplicationShutdown(): void {
    this.pools.endAll();
    this.ofAll?.close();
  }

  private withoutMailbox(): MailTransport | null {
    const { smtpUrl } = this.config;
    if (!smtpUrl) return null;
    return (this.ofAll ??= new SmtpPool(parseSmtpUrl(smtpUrl), SIZE));
  }
}
