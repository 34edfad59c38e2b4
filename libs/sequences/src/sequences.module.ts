import { AccountsModule } from '#accounts';
import { MailboxesModule } from '#mailboxes';
import { NichesModule } from '#niches';
import { TemplatesModule } from '#templates';
import { Module } from '@nestjs/common';
import { ArmResolver, SequenceFieldsResolver, SequencePartsResolver, SequenceVersionResolver } from './sequence-fields.resolver.js';
import { SequenceParts } from './sequence-parts.js';
import { SequenceUses } from './sequence-uses.js';
import { SequenceVersions } from './sequence-versions.js';
import { SequencesReader } from './sequences.reader.js';
import { SequencesResolver } from './sequences.resolver.js';
import { SequencesService } from './sequences.service.js';
import { SettleSteps } from './settle-steps.js';

@Module({
  imports: [AccountsModule, MailboxesModule, NichesModule, TemplatesModule],
  providers: [
    ...[SequencesResolver, SequenceFieldsResolver, SequencePartsResolver, SequenceVersionResolver, ArmResolver],
    ...[SequencesService, SequencesReader, SequenceParts, SequenceVersions, SequenceUses, SettleSteps],
  ],
  exports: [SequencesReader, SequenceUses],
})
export class SequencesModule {}
