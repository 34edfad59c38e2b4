import { AccountsModule, accountsEntities } from '#accounts';
import { AssetsModule, assetsEntities } from '#assets';
import { BatchesModule, batchesEntities } from '#batches';
import { ConductModule, conductEntities } from '#conduct';
import { ContactsModule, contactsEntities } from '#contacts';
import { DirectoryModule } from '#directory';
import { DraftingModule } from '#drafting';
import { FilesModule, filesEntities } from '#files';
import { ImportsModule } from '#imports';
import { InteractionsModule, interactionsEntities } from '#interactions';
import { ListeningModule, listeningEntities } from '#listening';
import { NichesModule, nichesEntities } from '#niches';
import { OutreachModule } from '#outreach';
import { PitchesModule, pitchesEntities } from '#pitches';
import { PlatformModule, type BootConfig } from '#platform';
import { ScoringModule, scoringEntities } from '#scoring';
import { SendingModule, sendingEntities } from '#sending';
import { TemplatesModule, templatesEntities } from '#templates';
import { Module, type DynamicModule } from '@nestjs/common';

/** Every table class, for the data source and the drift check. */
export const entities = [
  ...filesEntities,
  ...accountsEntities,
  ...contactsEntities,
  ...nichesEntities,
  ...interactionsEntities,
  ...listeningEntities,
  ...templatesEntities,
  ...conductEntities,
  ...assetsEntities,
  ...scoringEntities,
  ...pitchesEntities,
  ...sendingEntities,
  ...batchesEntities,
];

const libs = [
  DraftingModule,
  FilesModule,
  AccountsModule,
  ContactsModule,
  NichesModule,
  ImportsModule,
  InteractionsModule,
  ListeningModule,
  TemplatesModule,
  ConductModule,
  AssetsModule,
  ScoringModule,
  PitchesModule,
  SendingModule,
  DirectoryModule,
  OutreachModule,
  BatchesModule,
];

/** Every lib, without HTTP: what the API, the worker and the command line have in common. */
@Module({})
export class RapportModule {
  static forRoot(config: BootConfig): DynamicModule {
    return {
      module: RapportModule,
      imports: [PlatformModule.forRoot(config, entities), ...libs],
      exports: libs,
    };
  }
}
