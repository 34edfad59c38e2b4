import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { Module } from '@nestjs/common';
import { CharterWords } from './charter-words.js';
import { CharterResolver } from './charter.resolver.js';
import { CharterService } from './charter.service.js';
import { ContactConductResolver } from './contact-conduct.resolver.js';
import { InformationService } from './information.service.js';
import { PoliciesResolver } from './policies.resolver.js';
import { PoliciesService } from './policies.service.js';

const services = [CharterService, PoliciesService, InformationService];

@Module({
  imports: [AccountsModule, ContactsModule],
  providers: [CharterResolver, CharterWords, ContactConductResolver, PoliciesResolver, ...services],
  exports: services,
})
export class ConductModule {}
