import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MailMessage } from './mail-message.entity.js';
import { storableJson } from './storable.js';

/** What is found out about a message after it was stored. */
export type Settlement = Pick<
  MailMessage,
  'contactId' | 'matchedBy' | 'triage' | 'suggestions' | 'interactionId' | 'dispatchId' | 'decidedAt' | 'decidedById'
>;

const KEEP = `
  update mail_message m set contact_id = s.contact_id, matched_by = s.matched_by, triage = s.triage, suggestions = s.suggestions,
    interaction_id = s.interaction_id, dispatch_id = s.dispatch_id, decided_at = s.decided_at, decided_by_id = s.decided_by_id, version = m.version + 1
  from json_populate_recordset(null::mail_message, $1) s where m.id = s.id`;

/** The messages that were captured. What only its participants may read is not there for other members. */
@Injectable()
export class MailMessages {
  constructor(readonly db: Database) {}

  /** Throws NOT_FOUND. */
  get(id: string): Promise<MailMessage> {
    return this.db.get(MailMessage, id, 'mail message');
  }

  /** Batched. */
  load(id: string): Promise<MailMessage | null> {
    return this.db.load('mail message', id, async (ids) => {
      const byId = new Map((await this.where({ id: In([...ids]) })).map((message) => [message.id, message]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  /** With angle brackets. Two messages may have one Message-ID. */
  async findByMessageIds(messageIds: readonly string[]): Promise<MailMessage[]> {
    return messageIds.length ? this.where({ messageId: In([...messageIds]) }) : [];
  }

  /** The message an entry of the log was made of; null for an entry that was made otherwise. Batched. */
  ofInteraction(interactionId: string): Promise<MailMessage | null> {
    return this.db.load('mail message of interaction', interactionId, async (ids) => {
      const byEntry = new Map((await this.where({ interactionId: In([...ids]) })).map((message) => [message.interactionId, message]));
      return ids.map((one) => byEntry.get(one) ?? null);
    });
  }

  /** Notes what was found out about one message; what is left out stays as it is. */
  @Transactional()
  async settle(id: string, found: Partial<Settlement>): Promise<MailMessage> {
    const message = Object.assign(await this.get(id), found);
    await this.keep([message]);
    return message;
  }

  /** Writes what was found out about many messages, as it stands in them, in one statement. */
  @Transactional()
  async keep(messages: readonly MailMessage[]): Promise<void> {
    if (!messages.length) return;
    await this.db.query(KEEP, [storableJson(messages.map(rowOf))]);
    for (const message of messages) message.version += 1;
  }

  private async where(condition: object): Promise<MailMessage[]> {
    return (await this.db.manager()).find(MailMessage, { where: condition, order: { sentAt: 'ASC', id: 'ASC' } });
  }
}

const rowOf = (message: MailMessage): Record<string, unknown> => ({
  ...{ id: message.id, contact_id: message.contactId, matched_by: message.matchedBy, triage: message.triage, suggestions: message.suggestions },
  ...{ interaction_id: message.interactionId, dispatch_id: message.dispatchId },
  ...{ decided_at: message.decidedAt, decided_by_id: message.decidedById },
});
