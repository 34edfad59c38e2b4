import { AccountsModule, accountsEntities } from '#accounts';
import { ContactsModule, contactsEntities } from '#contacts';
import { DirectoryModule } from '#directory';
import { ImportsModule } from '#imports';
import { InteractionsModule, interactionsEntities } from '#interactions';
import { NichesModule, nichesEntities } from '#niches';
import { OutreachModule } from '#outreach';
import { PitchesModule, pitchesEntities } from '#pitches';
import { PlatformModule, type BootConfig } from '#platform';
import { ScoringModule, scoringEntities } from '#scoring';
import { SendingModule, sendingEntities } from '#sending';
import { Module, type DynamicModule } from '@nestjs/common';

/** Every table class, for the data source and the drift check. */
export const entities = [
  ...accountsEntities,
  ...contactsEntities,
  ...nichesEntities,
  ...interactionsEntities,
  ...scoringEntities,
  ...pitchesEntities,
  ...sendingEntities,
];

const libs = [
  AccountsModule,
  ContactsModule,
  NichesModule,
  ImportsModule,
  InteractionsModule,
  ScoringModule,
  PitchesModule,
  SendingModule,
  DirectoryModule,
  OutreachModule,
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
