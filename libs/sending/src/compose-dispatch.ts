import { composeMessage, type Attachment } from '#mail';
import { MailboxSigner } from '#mailboxes';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { answerAddress } from './answer-token.js';
import { Unsubscribing } from './unsubscribing.js';

interface Way {
  isSigned: boolean;
  hasPlusAddresses: boolean;
}

/** The exact bytes of a message, as of this moment: dated, with its way out, signed by its mailbox. */
@Injectable()
export class ComposeDispatch {
  constructor(
    private readonly clock: Clock,
    private readonly unsubscribing: Unsubscribing,
    private readonly signer: MailboxSigner,
  ) {}

  /** @param way whether its mailbox has a key, and takes plus-addresses. Throws UnsendableMessage for what no server could take. */
  async compose(dispatch: ClaimedDispatch, attachments: Attachment[], way: Way): Promise<Buffer> {
    const { id, messageId, sender, senderName, recipient, recipientName, subject, body: text, html, inReplyTo, thread } = dispatch;
    const answersTo = way.hasPlusAddresses ? answerAddress(sender, id) : null;
    const { source } = await composeMessage({
      ...{ messageId, date: this.clock.now(), subject, text, html, attachments, inReplyTo, references: thread },
      from: { name: senderName, address: sender },
      to: [{ name: recipientName, address: recipient }],
      replyTo: answersTo ? { name: senderName, address: answersTo } : null,
      headers: this.unsubscribing.headersFor(dispatch),
    });
    return way.isSigned ? this.signer.sign(dispatch.mailboxId, source) : source;
  }
}
