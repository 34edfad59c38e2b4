import { AccountsModule } from '#accounts';
import { DraftingModule } from '#drafting';
import { Module } from '@nestjs/common';
import { AddShippedTemplates } from './add-shipped-templates.js';
import { IdentitiesResolver } from './identities.resolver.js';
import { IdentitiesService } from './identities.service.js';
import { PartialsReader } from './partials.reader.js';
import { PartialsResolver } from './partials.resolver.js';
import { PartialsService } from './partials.service.js';
import { RestoreTemplate } from './restore-template.js';
import { SoundWords } from './sound-words.js';
import { TemplateVersions } from './template-versions.js';
import { TemplateVersionsResolver } from './template-versions.resolver.js';
import { TemplateWordsReader } from './template-words.reader.js';
import { TemplatesResolver } from './templates.resolver.js';
import { TemplatesService } from './templates.service.js';
import { VariantsResolver } from './variants.resolver.js';
import { VariantsService } from './variants.service.js';

const resolvers = [TemplatesResolver, VariantsResolver, TemplateVersionsResolver, PartialsResolver, IdentitiesResolver];
const services = [TemplatesService, TemplateVersions, TemplateWordsReader, PartialsReader, IdentitiesService];
const writers = [VariantsService, RestoreTemplate, AddShippedTemplates, PartialsService, SoundWords];

@Module({
  imports: [AccountsModule, DraftingModule],
  providers: [...resolvers, ...services, ...writers],
  exports: [...services, AddShippedTemplates],
})
export class TemplatesModule {}
