import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { Module } from '@nestjs/common';
import { ContactNichesResolver } from './contact-niches.resolver.js';
import { NichesResolver } from './niches.resolver.js';
import { NichesService } from './niches.service.js';
import { VettingsReader } from './vettings.reader.js';
import { VettingsResolver } from './vettings.resolver.js';
import { VettingsService } from './vettings.service.js';

const services = [NichesService, VettingsService, VettingsReader];

@Module({
  imports: [AccountsModule, ContactsModule],
  providers: [NichesResolver, VettingsResolver, ContactNichesResolver, ...services],
  exports: services,
})
export class NichesModule {}
