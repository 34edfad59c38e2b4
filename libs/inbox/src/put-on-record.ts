import { addressKey, type MailMessage } from '#capture';
import { ContactsService } from '#contacts';
import { Database, DomainError, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ByHand } from './by-hand.js';
import type { CreateContactFromMailInput } from './decide-mails.input.js';
import { writtenBy } from './written-by.js';

/** Somebody decides that whoever wrote to us becomes a contact; nothing else makes one of a message. */
@Injectable()
export class PutOnRecord {
  constructor(
    readonly db: Database,
    private readonly byHand: ByHand,
    private readonly contacts: ContactsService,
  ) {}

  /** The message is theirs, and what follows from it follows. Throws CONFLICT for one that is somebody's. */
  @Transactional()
  async create({ id, ...said }: CreateContactFromMailInput): Promise<MailMessage> {
    const message = await this.byHand.take(id);
    if (message.contactId) throw new DomainError('CONFLICT', 'id: this message is somebody’s already. To make it somebody else’s use linkMail.');
    const { fromAddress, fromName } = writtenBy(message);
    const key = addressKey(fromAddress);
    const name = said.name ?? (said.firstName || said.lastName ? null : (fromName ?? key));
    const contact = await this.contacts.create({ ...said, name, addresses: key ? [{ address: fromAddress! }] : [] });
    await this.byHand.settle(message, contact.id);
    await this.byHand.settleFrom(key);
    return message;
  }
}
