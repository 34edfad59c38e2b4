import { badInput, Database, DomainError, Role, roleCovers, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ForgetMail } from './forget-mail.js';
import { MailMessage } from './mail-message.entity.js';
import { MailMessages } from './mail-messages.js';

/** Who may read one message. */
@Injectable()
export class MailVisibility {
  constructor(
    readonly db: Database,
    private readonly messages: MailMessages,
    private readonly forgetting: ForgetMail,
  ) {}

  /** What the log has lost meanwhile does not come back. @returns whether it is for its participants alone now */
  @Transactional()
  async set(messageId: string, participantsOnly: boolean): Promise<boolean> {
    const message = await this.messages.get(messageId);
    this.refuseOthers(message);
    if (participantsOnly && message.participants.length === 0)
      throw badInput('participantsOnly', 'no member wrote or received this message, so nobody could read it any more. Leave it as it is.');
    if (participantsOnly) await this.forgetting.close([messageId]);
    else await (await this.db.manager()).save(Object.assign(message, { participantsOnly }));
    return participantsOnly;
  }

  private refuseOthers({ participants }: MailMessage): void {
    const { memberId, role } = this.db.actor;
    if (roleCovers(role, Role.MANAGER) || participants.includes(memberId ?? '')) return;
    throw new DomainError('FORBIDDEN', 'Only who wrote or received a message says who may read it, or a manager. Ask one of them.');
  }
}
