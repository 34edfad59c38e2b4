import { composeMessage, type Attachment } from '#mail';
import { MailboxSigner } from '#mailboxes';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { Unsubscribing } from './unsubscribing.js';

/** The exact bytes of a message, as of this moment: dated, with its way out, signed by its mailbox. */
@Injectable()
export class ComposeDispatch {
  constructor(
    private readonly clock: Clock,
    private readonly unsubscribing: Unsubscribing,
    private readonly signer: MailboxSigner,
  ) {}

  /** @param isSigned whether its mailbox has a key. Throws UnsendableMessage for what no server could take. */
  async compose(dispatch: ClaimedDispatch, attachments: Attachment[], { isSigned }: { isSigned: boolean }): Promise<Buffer> {
    const { messageId, sender, senderName, recipient, recipientName, subject, body: text, html, inReplyTo, thread } = dispatch;
    const { source } = await composeMessage({
      ...{ messageId, date: this.clock.now(), subject, text, html, attachments, inReplyTo, references: thread },
      from: { name: senderName, address: sender },
      to: [{ name: recipientName, address: recipient }],
      headers: this.unsubscribing.headersFor(dispatch),
    });
    return isSigned ? this.signer.sign(dispatch.mailboxId, source) : source;
  }
}
