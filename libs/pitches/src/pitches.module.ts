import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { Module } from '@nestjs/common';
import { GatherValues } from './gather-values.js';
import { PitchList } from './pitch-list.js';
import { PitchesResolver } from './pitches.resolver.js';
import { PitchesService } from './pitches.service.js';
import { TemplatesResolver } from './templates.resolver.js';
import { TemplatesService } from './templates.service.js';

@Module({
  imports: [AccountsModule, ContactsModule],
  providers: [GatherValues, PitchList, PitchesResolver, PitchesService, TemplatesResolver, TemplatesService],
  exports: [PitchesService, TemplatesService],
})
export class PitchesModule {}
