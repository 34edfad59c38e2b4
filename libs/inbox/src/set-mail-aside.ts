import { MailMessages, type MailMessage } from '#capture';
import { Database, DomainError, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ByHand } from './by-hand.js';

const BECAUSE = `update mail_message set findings = findings || jsonb_build_object('setAsideBecause', $2::text) where id = $1`;

const IN_LOG = 'this message stands in the log. If it is no person’s, say what it is with reclassifyMail; if it is somebody else’s, linkMail.';

/** Somebody decides that a message need not concern anybody. */
@Injectable()
export class SetMailAside {
  constructor(
    readonly db: Database,
    private readonly byHand: ByHand,
    private readonly messages: MailMessages,
  ) {}

  /** Throws CONFLICT for what stands in the log. */
  @Transactional()
  async setAside(id: string, reason: string): Promise<MailMessage> {
    const message = await this.byHand.take(id);
    if (message.interactionId) throw new DomainError('CONFLICT', `id: ${IN_LOG}`);
    await this.messages.keep([Object.assign(message, { triage: 'ASIDE' as const })]);
    await this.db.query(BECAUSE, [id, reason]);
    return this.messages.get(id);
  }
}
