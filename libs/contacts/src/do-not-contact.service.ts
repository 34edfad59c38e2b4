import { Audit, Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Contact } from './contact.entity.js';
import type { DoNotContactInput } from './do-not-contact.input.js';

/** Who must be left alone. Marking needs no version: a wish to be left alone wins over any other change. */
@Injectable()
export class DoNotContactService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async mark({ contactId, reason }: DoNotContactInput): Promise<Contact> {
    const contact = await this.db.get(Contact, contactId, 'contact');
    contact.leaveAlone(reason, this.clock.now());
    return (await this.db.manager()).save(contact);
  }

  /** The reason stays in the audit trail: the contact shows none once we may write again. */
  @Transactional()
  async lift({ contactId, reason }: DoNotContactInput): Promise<Contact> {
    const contact = await this.db.get(Contact, contactId, 'contact');
    contact.mayBeContacted();
    await this.audit.record('liftDoNotContact', 'contact', contactId, { reason });
    return (await this.db.manager()).save(contact);
  }
}
