import { badInput, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Mailbox } from './mailbox.entity.js';

/** For whom a mailbox is looked for. */
export interface SenderWanted {
  mailboxId?: string | null;
  identityId?: string | null;
  memberId?: string | null;
}

@Injectable()
export class MailboxesService {
  constructor(readonly db: Database) {}

  /** Throws NOT_FOUND. */
  get(id: string): Promise<Mailbox> {
    return this.db.get(Mailbox, id, 'mailbox');
  }

  /** Batched. */
  load(id: string): Promise<Mailbox | null> {
    return this.db.load('mailbox', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Mailbox, { id: In([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  /** By address, archived ones too. */
  async list(): Promise<Mailbox[]> {
    return (await this.db.manager()).find(Mailbox, { order: { address: 'ASC', id: 'ASC' } });
  }

  /**
   * From where a message leaves: the mailbox it names, else the identity's, else the member's own, else the default;
   * null where there is none. Throws NOT_FOUND or BAD_INPUT for a named one that is unknown or archived.
   */
  async chooseFor({ mailboxId, identityId, memberId }: SenderWanted): Promise<Mailbox | null> {
    const inUse = await this.inUse();
    if (mailboxId) return inUse.find(({ id }) => id === mailboxId) ?? this.refuse(mailboxId);
    const ofIdentity = identityId && inUse.find((one) => one.identityId === identityId);
    const ofMember = memberId && inUse.find((one) => one.memberId === memberId);
    return ofIdentity || ofMember || (inUse.find(({ isDefault }) => isDefault) ?? null);
  }

  private async refuse(id: string): Promise<never> {
    const { address } = await this.get(id);
    throw badInput('mailboxId', `${address} is archived. Choose another mailbox, or set its isArchived to false.`);
  }

  /** Read once for all who ask in one operation. */
  private inUse(): Promise<Mailbox[]> {
    return this.db.load('mailboxes in use', 'all', async (keys) => {
      const manager = await this.db.manager();
      const rows = await manager.find(Mailbox, { where: { archivedAt: IsNull() }, order: { address: 'ASC', id: 'ASC' } });
      return keys.map(() => rows);
    });
  }
}
