import { ContactsModule } from '#contacts';
import { InteractionsModule } from '#interactions';
import { NichesModule } from '#niches';
import { ScoringModule } from '#scoring';
import { Module } from '@nestjs/common';
import { ContactListResolver } from './contact-list.resolver.js';
import { ContactListService } from './contact-list.service.js';
import { NicheGaugeReader } from './niche-gauge.reader.js';
import { NicheGaugeResolver } from './niche-gauge.resolver.js';
import { NicheHistoryResolver } from './niche-history.resolver.js';
import { PeopleReader } from './people.reader.js';

@Module({
  imports: [ContactsModule, NichesModule, InteractionsModule, ScoringModule],
  providers: [ContactListResolver, ContactListService, NicheGaugeReader, NicheGaugeResolver, NicheHistoryResolver, PeopleReader],
  exports: [ContactListService, PeopleReader],
})
export class DirectoryModule {}
