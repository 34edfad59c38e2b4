import { badInput, Database, refuseStaleWrite, refusing, rowsPerKey, Transactional } from '#platform';
import { normaliseAddress } from '#spellings';
import { Injectable } from '@nestjs/common';
import { Address, AddressState } from './address.entity.js';
import type { AddAddressInput, AddressInput, UpdateAddressInput } from './address.input.js';
import { choosePrimary } from './choose-primary.js';
import { Contact } from './contact.entity.js';
import { lockWithContact } from './lock-with-contact.js';
import { refreshSearchText } from './refresh-search-text.js';

const OF_CONTACTS = `select id, contact_id as "contactId", address, key, is_primary as "isPrimary", state, version,
  created_at as "createdAt" from address where contact_id = any($1) order by is_primary desc, created_at, key`;

const ONCE = { address_once: 'address: they have this address already, perhaps in another spelling. Leave it out.' };

const ONLY_LIFTED = 'no mail goes to this address, for a reason that is on record.';

@Injectable()
export class AddressesService {
  constructor(readonly db: Database) {}

  /** The addresses of a contact, the primary one first. Batched. */
  list(contactId: string): Promise<Address[]> {
    return this.db.load('addresses', contactId, async (ids) => {
      const rows = await this.db.query<Address>(OF_CONTACTS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.contactId);
    });
  }

  /** The first addresses of a contact that is being made; who makes it refreshes its search text. */
  @Transactional()
  async addFirst(contactId: string, inputs: AddressInput[]): Promise<void> {
    if (inputs.filter((input) => input.isPrimary).length > 1)
      throw badInput('addresses', 'only one can be the primary one. Choose one.');
    const addresses = inputs.map((input, at) => this.make(contactId, input, `addresses.${at}.`));
    const wanted = addresses[inputs.findIndex((input) => input.isPrimary)]?.id;
    const primary = choosePrimary(addresses, wanted);
    for (const address of addresses) address.isPrimary = address.id === primary;
    await this.insert(addresses);
  }

  @Transactional()
  async add({ contactId, ...input }: AddAddressInput): Promise<Address> {
    await this.db.get(Contact, contactId, 'contact');
    const address = this.make(contactId, input);
    await this.insert([address]);
    await this.settlePrimary(contactId, input.isPrimary ? address.id : undefined);
    await refreshSearchText(this.db, [contactId]);
    return this.db.get(Address, address.id, 'address');
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdateAddressInput): Promise<Address> {
    const address = await lockWithContact(this.db, Address, id, 'address');
    refuseStaleWrite(address, version, changes);
    if (changes.state === AddressState.VALID && address.state !== AddressState.VALID)
      throw badInput('state', `${ONLY_LIFTED} Ask an admin to lift that with liftSuppression, saying why.`);
    address.become(changes.state ?? address.state);
    if (changes.isPrimary) refuseUnreachable(address);
    if (changes.isPrimary === false && address.isPrimary)
      throw badInput('isPrimary', 'make another one primary instead.');
    await (await this.db.manager()).save(address);
    await this.settlePrimary(address.contactId, changes.isPrimary ? id : undefined);
    return this.db.get(Address, id, 'address');
  }

  /** What was learned of an address, whoever asks: no version, for the newest knowledge wins. */
  @Transactional()
  async become(id: string, state: AddressState): Promise<void> {
    const address = await lockWithContact(this.db, Address, id, 'address');
    address.become(state);
    await (await this.db.manager()).save(address);
    await this.settlePrimary(address.contactId);
  }

  /** @returns the contact it was an address of */
  @Transactional()
  async remove(id: string): Promise<Contact> {
    const address = await lockWithContact(this.db, Address, id, 'address');
    await (await this.db.manager()).remove(address);
    await this.settlePrimary(address.contactId);
    await refreshSearchText(this.db, [address.contactId]);
    return this.db.get(Contact, address.contactId, 'contact');
  }

  private make(
    contactId: string,
    { address, state = AddressState.VALID, isPrimary }: AddressInput,
    path = '',
  ): Address {
    const read = normaliseAddress(address);
    if ('error' in read) throw badInput(`${path}address`, `${read.error.reason} ${read.error.remedy}`);
    if (isPrimary) refuseUnreachable({ state });
    const { display, key } = read;
    return Address.make(this.db.workspaceId, { contactId, address: display, key, state, isPrimary: false });
  }

  private async insert(addresses: Address[]): Promise<void> {
    const manager = await this.db.manager();
    if (addresses.length) await refusing(ONCE, () => manager.insert(Address, addresses));
  }

  /** Keeps exactly one address primary as long as any is valid; the contact is locked. */
  private async settlePrimary(contactId: string, wanted?: string): Promise<void> {
    const manager = await this.db.manager();
    const all = await manager.find(Address, { where: { contactId }, order: { createdAt: 'ASC', key: 'ASC' } });
    const primary = choosePrimary(all, wanted);
    const changed = all.filter((address) => address.isPrimary !== (address.id === primary));
    // The one that gives way goes first: the database never sees two.
    changed.sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
    for (const address of changed) await manager.save(Object.assign(address, { isPrimary: !address.isPrimary }));
  }
}

function refuseUnreachable({ state }: Pick<Address, 'state'>): void {
  if (state === AddressState.VALID) return;
  throw badInput(
    'isPrimary',
    `an address that is ${state.toLowerCase()} cannot be the primary one. An admin can lift that with liftSuppression.`,
  );
}
