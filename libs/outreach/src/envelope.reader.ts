import { PoliciesService } from '#conduct';
import { Address, AddressState, Contact } from '#contacts';
import { Database, DomainError } from '#platform';
import type { Letter } from '#sending';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** Whom a mail to a contact goes to; or why there is nobody, as a CONFLICT to throw or to show. */
export type Recipient = Letter['to'] | DomainError;

/** Tells to whom a mail goes: a contact's agent where they have one, else their primary address. */
@Injectable()
export class EnvelopeReader {
  constructor(
    private readonly db: Database,
    private readonly policies: PoliciesService,
  ) {}

  /** Throws CONFLICT for somebody who is to be left alone or has no valid address. */
  async recipient(contactId: string): Promise<Letter['to']> {
    return orThrow((await this.recipients([contactId])).get(contactId)!);
  }

  /** Whoever wrote to us may be answered, even if they want to hear nothing else. Throws CONFLICT without a valid address. */
  async correspondent(contactId: string): Promise<Letter['to']> {
    return orThrow((await this.read([contactId])).get(contactId)!.address);
  }

  /** By contact; few statements, however many they are. */
  async recipients(contactIds: readonly string[]): Promise<Map<string, Recipient>> {
    const found = await this.read(contactIds);
    return new Map([...found].map(([id, { contact, address }]) => [id, contact.doNotContactAt ? leftAlone(contact) : address]));
  }

  private async read(contactIds: readonly string[]): Promise<Map<string, { contact: Contact; address: Recipient }>> {
    const manager = await this.db.manager();
    const contacts = await manager.findBy(Contact, { id: In([...contactIds]) });
    const policies = await this.policies.policiesOf(contactIds);
    const primary = await manager.findBy(Address, { contactId: In([...contactIds]), isPrimary: true, state: AddressState.VALID });
    const addresses = new Map(primary.map(({ contactId, address }) => [contactId, address]));
    const addressOf = (contact: Contact): Recipient => {
      const agent = policies.get(contact.id)?.agent;
      if (agent?.address) return { name: agent.name, address: agent.address };
      const address = addresses.get(contact.id);
      return address ? { name: contact.name, address } : unreachable(contact);
    };
    return new Map(contacts.map((contact) => [contact.id, { contact, address: addressOf(contact) }]));
  }
}

function orThrow(recipient: Recipient): Letter['to'] {
  if (recipient instanceof DomainError) throw recipient;
  return recipient;
}

const leftAlone = ({ name, doNotContactReason }: Contact): DomainError =>
  new DomainError('CONFLICT', `contact: ${name} is not to be contacted (${doNotContactReason}).`);

const unreachable = ({ name }: Contact): DomainError =>
  new DomainError('CONFLICT', `contact: ${name} has no valid address. Add one, or reach them another way.`);
