import { Address, AddressState } from './address.entity.js';
import { Contact } from './contact.entity.js';
import { Platform } from './platform.entity.js';
import { Presence } from './presence.entity.js';

export { AddressesService } from './addresses.service.js';
export { contactColumns } from './contact-columns.js';
export { ContactKind, FormOfAddress, Gender, Tier } from './contact-traits.js';
export { ContactsModule } from './contacts.module.js';
export { ContactsReader } from './contacts.reader.js';
export { ContactsService } from './contacts.service.js';
export { CreateContactInput } from './create-contact.input.js';
export { DoNotContactService } from './do-not-contact.service.js';
export { PlatformsService } from './platforms.service.js';
export { PresencesService } from './presences.service.js';
export { refreshSearchText } from './refresh-search-text.js';
export { SAME_PERSON } from './same-person.js';
export { Address, AddressState, Contact, Platform, Presence };

/** The tables of this lib. */
export const contactsEntities = [Contact, Address, Presence, Platform];
