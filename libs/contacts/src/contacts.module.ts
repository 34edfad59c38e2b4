import { AccountsModule } from '#accounts';
import { Module } from '@nestjs/common';
import { AddressesResolver } from './addresses.resolver.js';
import { AddressesService } from './addresses.service.js';
import { ContactFieldsResolver } from './contact-fields.resolver.js';
import { ContactsReader } from './contacts.reader.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { DoNotContactService } from './do-not-contact.service.js';
import { PlatformsService } from './platforms.service.js';
import { PresencesResolver } from './presences.resolver.js';
import { PresencesService } from './presences.service.js';

const resolvers = [ContactsResolver, ContactFieldsResolver, AddressesResolver, PresencesResolver];
const services = [ContactsService, DoNotContactService, AddressesService, PresencesService, PlatformsService];

@Module({
  imports: [AccountsModule],
  providers: [...resolvers, ...services, ContactsReader],
  exports: [...services, ContactsReader],
})
export class ContactsModule {}
