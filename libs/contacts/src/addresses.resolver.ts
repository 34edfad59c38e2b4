import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Address } from './address.entity.js';
import { AddAddressInput, UpdateAddressInput } from './address.input.js';
import { AddressesService } from './addresses.service.js';
import { Contact } from './contact.entity.js';
import { ContactsReader } from './contacts.reader.js';

@Resolver(() => Address)
export class AddressesResolver {
  constructor(
    private readonly service: AddressesService,
    private readonly contacts: ContactsReader,
  ) {}

  @Mutation(() => Address, { description: 'Gives a contact one more e-mail address; sharedWith tells who else has it' })
  @Allow(Role.MEMBER)
  addAddress(@Args('input') input: AddAddressInput): Promise<Address> {
    return this.service.add(input);
  }

  @Mutation(() => Address, { description: 'Makes an address the primary one, or changes its state' })
  @Allow(Role.MEMBER)
  updateAddress(@Args('input') input: UpdateAddressInput): Promise<Address> {
    return this.service.update(input);
  }

  @Mutation(() => Contact, { description: 'Takes an address from its contact; another valid one becomes primary' })
  @Allow(Role.MEMBER)
  removeAddress(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Contact> {
    return this.service.remove(id);
  }

  @ResolveField(() => Contact, { description: 'Whose address it is' })
  contact(address: Address): Promise<Contact> {
    return this.contacts.get(address.contactId);
  }

  @ResolveField(() => [Contact], { description: 'Who else has this address: an agent, a couple, or one person twice' })
  async sharedWith(address: Address): Promise<Contact[]> {
    const holders = await this.contacts.listByAddress(address.key);
    return holders.filter(({ id }) => id !== address.contactId);
  }

  @ResolveField(() => Boolean, { description: 'Whether anybody else has this address' })
  async isShared(address: Address): Promise<boolean> {
    return (await this.sharedWith(address)).length > 0;
  }
}
