import { createHash } from 'node:crypto';
import { Contact } from '#contacts';
import { Direction, InteractionsService, type Interaction } from '#interactions';
import { badInput, Database, DomainError, Transactional } from '#platform';
import { answeredSubject, DispatchesService, SendDue, type Dispatch, type Letter } from '#sending';
import { Injectable } from '@nestjs/common';
import { AnswerEnvelope } from './answer-envelope.js';
import type { SendAnswerInput } from './send-answer.input.js';

/** Answers what a contact wrote, in its thread: neither counted as a touch nor held back. */
@Injectable()
export class SendAnswerService {
  constructor(
    readonly db: Database,
    private readonly interactions: InteractionsService,
    private readonly envelope: AnswerEnvelope,
    private readonly dispatches: DispatchesService,
    private readonly sendDue: SendDue,
  ) {}

  /** The same words to the same entry leave once. Throws NOT_FOUND, CONFLICT without an address, BAD_INPUT for what is no answer. */
  async send(input: SendAnswerInput): Promise<Dispatch> {
    const dispatch = await this.post(input);
    await this.sendDue.capture(dispatch);
    return this.dispatches.get(dispatch.id);
  }

  @Transactional()
  private async post({ inReplyToId, text, subject }: SendAnswerInput): Promise<Dispatch> {
    const { memberId } = this.db.actor;
    if (!memberId) throw new DomainError('FORBIDDEN', 'An answer is a member\'s. Sign in as one.');
    const entry = await this.interactions.get(inReplyToId);
    if (entry.direction === Direction.OUTBOUND) throw badInput('inReplyToId', 'this is ours. Name an entry of what they said.');
    await this.db.get(Contact, entry.contactId, 'contact');
    const before = entry.inReplyToId ? await this.interactions.get(entry.inReplyToId) : null;
    const written = subject ?? entry.subject ?? before?.subject;
    if (!written) throw badInput('subject', 'nothing says what this is about. Write a subject.');
    return this.dispatches.post({
      ...{ originKind: 'ANSWER', originId: answerId(inReplyToId, text), contactId: entry.contactId, memberId, text, html: null },
      ...{ subject: subject ?? answeredSubject(written), inReplyToId },
      ...(await this.envelope.of(entry, before)),
      ...(await this.senderOf(before)),
    });
  }

  /** Whoever they answered goes on, from the same mailbox and under the same name. */
  private async senderOf(before: Interaction | null): Promise<Pick<Letter, 'mailboxId' | 'identityId'>> {
    const answered = before?.messageId ? await this.dispatches.findByMessageId(before.messageId) : null;
    return answered ? { mailboxId: answered.mailboxId, identityId: answered.identityId } : {};
  }
}

/** Stands for these words to this entry. */
function answerId(entryId: string, text: string): string {
  const hex = createHash('sha256').update(`${entryId}\n${text}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
