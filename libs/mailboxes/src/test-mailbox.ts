import { probeImap, probeSmtp, type ProbeStep } from '#mail';
import { Database, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { tellFault, type TestedServer } from './fault-words.js';
import { hasSmtp, imapServer, smtpServer } from './mail-servers.js';
import { MailboxTest, MailServerKind, type MailboxTestStep } from './mailbox-test.js';
import type { Mailbox } from './mailbox.entity.js';
import { MailboxesService } from './mailboxes.service.js';

/** Tries the servers of a mailbox as a message would, and sends none. */
@Injectable()
export class TestMailbox {
  constructor(
    private readonly db: Database,
    private readonly mailboxes: MailboxesService,
    private readonly vault: Vault,
  ) {}

  async run(id: string): Promise<MailboxTest> {
    const mailbox = await this.mailboxes.get(id);
    await this.db.rest(); // no server is waited for with a connection in hand
    const steps = await Promise.all([this.smtp(mailbox), this.imap(mailbox)]);
    return MailboxTest.of(steps.flat());
  }

  private async smtp(mailbox: Mailbox): Promise<MailboxTestStep[]> {
    if (!hasSmtp(mailbox)) return [];
    const server = smtpServer(mailbox, this.vault);
    const { address, sentFolder, smtpUser: user } = mailbox;
    return (await probeSmtp(server, address)).map(told(MailServerKind.SMTP, { ...server, user, address, sentFolder }));
  }

  private async imap(mailbox: Mailbox): Promise<MailboxTestStep[]> {
    const server = imapServer(mailbox, this.vault);
    if (!server) return [];
    const { address, imapUser: user } = mailbox;
    return (await probeImap(server)).map(told(MailServerKind.IMAP, { ...server, user, address }));
  }
}

const told =
  (server: MailServerKind, about: TestedServer) =>
  ({ step, fault }: ProbeStep): MailboxTestStep => ({
    ...{ server, step, ok: !fault, said: fault?.said ?? null },
    diagnosis: fault && tellFault(fault.code, about),
  });
