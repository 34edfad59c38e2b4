import { MembersService } from '#accounts';
import { badInput, Database, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { AddressesService } from './addresses.service.js';
import { Contact } from './contact.entity.js';
import type { CreateContactInput } from './create-contact.input.js';
import { nameFor } from './name-for.js';
import { PresencesService } from './presences.service.js';
import { refreshSearchText } from './refresh-search-text.js';
import { refuseWhileLogged } from './refuse-while-logged.js';
import type { UpdateContactInput } from './update-contact.input.js';

const NAMELESS = 'nothing says who this is. Give a name, a first or last name, or a presence with a handle.';
const NO_OWNER = 'there is no such member in the team today. Choose one of members.';

@Injectable()
export class ContactsService {
  constructor(
    readonly db: Database,
    private readonly members: MembersService,
    private readonly addresses: AddressesService,
    private readonly presences: PresencesService,
  ) {}

  /** Somebody whose address or presence is on record already is welcome: Contact.contactsSharing says so. */
  @Transactional()
  async create(input: CreateContactInput): Promise<Contact> {
    const { addresses, presences, ...fields } = input;
    const name = nameFor(input);
    if (!name) throw badInput('name', NAMELESS);
    await this.refuseUnknownOwner(fields.ownerId);
    const contact = Contact.make(this.db.workspaceId, {});
    contact.change({ ...fields, name } as Partial<Contact>);
    await (await this.db.manager()).insert(Contact, contact);
    await this.addresses.addFirst(contact.id, addresses ?? []);
    await this.presences.addFirst(contact.id, presences ?? []);
    await refreshSearchText(this.db, [contact.id]);
    return contact;
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdateContactInput): Promise<Contact> {
    const contact = await this.db.get(Contact, id, 'contact');
    refuseStaleWrite(contact, version, changes);
    await this.refuseUnknownOwner(changes.ownerId);
    contact.change(changes as Partial<Contact>);
    await (await this.db.manager()).save(contact);
    await refreshSearchText(this.db, [id]);
    return contact;
  }

  /** With all addresses, presences and places in niches, as long as nothing happened between us. */
  @Transactional()
  async remove(id: string): Promise<string> {
    const contact = await this.db.get(Contact, id, 'contact');
    const manager = await this.db.manager();
    await refuseWhileLogged(contact.name, () => manager.delete(Contact, { id, workspaceId: contact.workspaceId }));
    return id;
  }

  private async refuseUnknownOwner(ownerId?: string | null): Promise<void> {
    if (!ownerId) return;
    const owner = await this.members.load(ownerId);
    if (!owner || owner.removedAt) throw badInput('ownerId', NO_OWNER);
  }
}
