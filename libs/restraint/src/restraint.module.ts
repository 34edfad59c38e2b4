import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { TemplatesModule } from '#templates';
import { Module } from '@nestjs/common';
import { CrisisSwitch } from './crisis-switch.js';
import { DeparturesReader } from './departures.reader.js';
import { ExchangesReader } from './exchanges.reader.js';
import { FactsReader } from './facts.reader.js';
import { HoldsReader } from './holds.reader.js';
import { HoldsResolver } from './holds.resolver.js';
import { PeopleReader } from './people.reader.js';
import { PressureReader } from './pressure.reader.js';
import { ContactRestraintResolver, PressureRulesResolver } from './pressure.resolver.js';
import { PressureRulesService } from './pressure-rules.service.js';
import { RefusalsResolver } from './refusals.resolver.js';
import { RefusalsService } from './refusals.service.js';
import { Restraint } from './restraint.js';
import { SuppressionListeners } from './suppression-listeners.js';
import { AddressSuppressionsResolver, SuppressionsResolver } from './suppressions.resolver.js';
import { SuppressionsReader } from './suppressions.reader.js';
import { Suppressions } from './suppressions.service.js';

const readers = [DeparturesReader, ExchangesReader, FactsReader, HoldsReader, PeopleReader, PressureReader, SuppressionsReader];
const services = [CrisisSwitch, PressureRulesService, RefusalsService, Restraint, SuppressionListeners, Suppressions];
const resolvers = [
  AddressSuppressionsResolver, ContactRestraintResolver, HoldsResolver, PressureRulesResolver, RefusalsResolver, SuppressionsResolver,
];

@Module({
  imports: [AccountsModule, ContactsModule, TemplatesModule],
  providers: [...readers, ...services, ...resolvers],
  exports: [HoldsReader, Restraint, SuppressionListeners, Suppressions],
})
export class RestraintModule {}
